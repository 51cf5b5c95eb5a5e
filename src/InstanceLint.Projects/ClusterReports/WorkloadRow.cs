using System.Collections.Generic;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>What can be said of the instance type that a workload names.</summary>
internal enum InstanceTypeUse
{
    /// <summary>The cluster has it.</summary>
    Exists,

    /// <summary>The workload names none, so that it is the default.</summary>
    Default,

    /// <summary>The cluster has several of that name.</summary>
    Several,

    /// <summary>The cluster does not have it.</summary>
    Missing,

    /// <summary>It cannot be seen, or not whether the cluster has it.</summary>
    Unknown,
}

/// <summary>A deployment, a job or a step of a job.</summary>
/// <param name="Id">What tells it apart in a report.</param>
/// <param name="Name">Its name with that of its endpoint or job.</param>
/// <param name="Kind">Which of them it is.</param>
/// <param name="Place">The file and the line.</param>
/// <param name="InstanceType">The name of the instance type.</param>
/// <param name="Use">What can be said of that.</param>
/// <param name="Sizes">What it gets.</param>
/// <param name="Findings">What is wrong with it.</param>
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
    /// <summary>Whether the cluster has its instance type.</summary>
    internal bool IsOnKnownType => Use is InstanceTypeUse.Exists or InstanceTypeUse.Default or InstanceTypeUse.Several;

    internal const string Deployment = "deployment";
    internal const string Job = "job";
    internal const string Step = "step";
}
