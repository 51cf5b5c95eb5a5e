using System.Collections.Generic;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Clusters;

/// <summary>A deployment or job of a program.</summary>
/// <param name="Deployment">The deployment, or <see langword="null"/>.</param>
/// <param name="Job">The job, or <see langword="null"/>.</param>
/// <param name="Reference">The instance type that it is handed, if it is.</param>
internal sealed record CodeWorkload(DeploymentDefinition? Deployment, JobDefinition? Job, CodeReference? Reference)
{
    /// <summary>The same with the name of the instance type that it is handed, where that is known.</summary>
    /// <param name="held">The names of the instance types that members hold.</param>
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
