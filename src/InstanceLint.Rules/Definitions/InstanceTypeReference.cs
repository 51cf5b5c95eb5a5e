using System;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>A workload's reference to an instance type by name.</summary>
/// <param name="Subject">The workload's name in messages.</param>
/// <param name="Path">The path of the name in a manifest, such as <c>resources.instance_type</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="IsKubernetes">Whether it's certainly a Kubernetes workload, so the size of a virtual machine isn't a valid name.</param>
public sealed record InstanceTypeReference(string Subject, string Path, Scalar Name, bool IsKubernetes) : ISubject
{
    private const string AzureMl = "azureml:";
    private static readonly string[] OtherComputes = ["serverless", "local"];

    // Instance types of virtual clusters.
    private static readonly string[] OtherFamilies = ["Singularity.", "AISupercomputer."];

    SourceSpan ISubject.Span => Name.Span;

    /// <summary>The path of the step with the reference, such as <c>jobs.train</c>; empty for the workload itself.</summary>
    public string Step { get; init; } = string.Empty;

    /// <summary>The whole job or step with the reference, up to the start of the text after it, if it's in a manifest.</summary>
    public SourceSpan Extent { get; init; }

    /// <summary>The instances of the job or step, or <see langword="null"/> if it's a deployment.</summary>
    public JobInstances? Instances { get; init; }

    /// <summary>Whether the workload names no instance type, so the cluster's default applies.</summary>
    internal bool NamesNone => Name is { State: ScalarState.Absent } or { State: ScalarState.Known, Kind: ScalarKind.Null };

    /// <summary>Whether the name is a size of Azure virtual machines, which workloads on other compute use.</summary>
    internal bool IsVirtualMachine => !IsKubernetes
        && (Name.Value.StartsWith("Standard_", StringComparison.OrdinalIgnoreCase)
            || Name.Value.StartsWith("Basic_", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether a compute target may be a Kubernetes cluster. A virtual cluster has instance types of its own, and serverless compute has
    /// sizes of virtual machines.
    /// </summary>
    /// <param name="compute">The compute target, such as <c>azureml:name</c>; empty if there is none.</param>
    public static bool MayBeOnKubernetes(string compute)
    {
        var name = compute.StartsWith(AzureMl, StringComparison.OrdinalIgnoreCase) ? compute.Substring(AzureMl.Length) : compute;
        return !Array.Exists(OtherComputes, other => string.Equals(name, other, StringComparison.OrdinalIgnoreCase))
            && ("/" + name).IndexOf("/virtualclusters/", StringComparison.OrdinalIgnoreCase) < 0;
    }

    /// <summary>Whether a name is that of an instance type of virtual clusters.</summary>
    /// <param name="name">The name.</param>
    public static bool IsOfVirtualCluster(string name) =>
        Array.Exists(OtherFamilies, family => name.StartsWith(family, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The instances of a job or step: one pod for each.</summary>
/// <param name="Path">The path of the number in a manifest, such as <c>resources.instance_count</c>.</param>
/// <param name="Count">The number of instances.</param>
/// <param name="Processes"><c>distribution.process_count_per_instance</c>.</param>
public sealed record JobInstances(string Path, Scalar Count, Scalar Processes);
