using System.Collections.Generic;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Whether the cluster has the instance type of a workload.</summary>
internal enum InstanceTypeUse
{
    /// <summary>The cluster has the instance type.</summary>
    Exists,

    /// <summary>The workload names no instance type, so it runs on the default one.</summary>
    Default,

    /// <summary>The cluster has several instance types with the name.</summary>
    Several,

    /// <summary>The cluster doesn't have the instance type.</summary>
    Missing,

    /// <summary>The name is unknown, or the cluster may have instance types that aren't known.</summary>
    Unknown,
}

/// <summary>A deployment, a job or a step of a job in the report of a cluster.</summary>
/// <param name="Id">An ID that is unique in the report.</param>
/// <param name="Name">The name, with that of its endpoint or job.</param>
/// <param name="Kind">The kind of workload.</param>
/// <param name="Place">The file and the line.</param>
/// <param name="InstanceType">The name of the instance type.</param>
/// <param name="Use">Whether the cluster has the instance type.</param>
/// <param name="Sizes">The requests and limits.</param>
/// <param name="Findings">The findings in it.</param>
internal sealed record WorkloadRow(
    string Id,
    string Name,
    string Kind,
    string Place,
    string InstanceType,
    InstanceTypeUse Use,
    IReadOnlyList<Size> Sizes,
    IReadOnlyList<ReportedFinding> Findings)
{
    /// <summary>Whether the cluster has the instance type.</summary>
    internal bool IsOnKnownType => Use is InstanceTypeUse.Exists or InstanceTypeUse.Default or InstanceTypeUse.Several;

    internal const string Deployment = "deployment";
    internal const string Job = "job";
    internal const string Step = "step";
}
