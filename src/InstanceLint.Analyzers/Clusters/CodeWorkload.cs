using System.Collections.Generic;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Clusters;

/// <summary>A deployment or job in a program.</summary>
/// <param name="Deployment">The deployment, or <see langword="null"/>.</param>
/// <param name="Job">The job, or <see langword="null"/>.</param>
/// <param name="Reference">The instance type that is passed to it, or <see langword="null"/>.</param>
internal sealed record CodeWorkload(DeploymentDefinition? Deployment, JobDefinition? Job, CodeReference? Reference)
{
    /// <summary>Returns the workload with the name of the instance type that is passed to it, if the name is known.</summary>
    /// <param name="held">The names of the instance types that are held by members.</param>
    internal CodeWorkload WithReference(IReadOnlyDictionary<ISymbol, string> held)
    {
        if (Reference is null || NameOf(Reference, held) is not { } name)
        {
            return this;
        }

        var scalar = Scalar.FromText(name, Reference.Span);
        return this with
        {
            Deployment = Deployment?.On(scalar),
            Job = Job is null ? null : new JobDefinition([Job.References[0] with { Name = scalar }]),
        };
    }

    private static string? NameOf(CodeReference reference, IReadOnlyDictionary<ISymbol, string> held) =>
        reference.Name ?? (reference.Holder is { } holder && held.TryGetValue(holder, out var found) ? found : null);
}
