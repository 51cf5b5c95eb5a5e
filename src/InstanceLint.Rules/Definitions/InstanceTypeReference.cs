using System;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>The name of an instance type in a workload.</summary>
/// <param name="Subject">How messages call the workload.</param>
/// <param name="Path">The path of the name as written in a manifest, such as <c>resources.instance_type</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="IsKubernetes">Whether the workload says that it runs on Kubernetes, so that the name of a virtual machine is none.</param>
public sealed record InstanceTypeReference(string Subject, string Path, Scalar Name, bool IsKubernetes) : ISubject
{
    SourceSpan ISubject.Span => Name.Span;

    /// <summary>The path of the step that names it, such as <c>jobs.train</c>; empty for a workload as a whole.</summary>
    public string Step { get; init; } = string.Empty;

    /// <summary>All of the job or the step that names it, from its start to what follows it, where it is a part of a manifest.</summary>
    public SourceSpan Extent { get; init; }

    /// <summary>Whether the workload leaves its instance type to the cluster.</summary>
    internal bool NamesNone => Name is { State: ScalarState.Absent } or { State: ScalarState.Known, Kind: ScalarKind.Null };

    /// <summary>Whether it is the size of an Azure virtual machine, which other kinds of compute take.</summary>
    internal bool IsVirtualMachine => !IsKubernetes
        && (Name.Value.StartsWith("Standard_", StringComparison.OrdinalIgnoreCase)
            || Name.Value.StartsWith("Basic_", StringComparison.OrdinalIgnoreCase));
}
