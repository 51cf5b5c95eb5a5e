using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Yaml.Documents.Deployments;
using InstanceLint.Yaml.Documents.Endpoints;
using InstanceLint.Yaml.Documents.InstanceTypes;
using InstanceLint.Yaml.Documents.Jobs;
using InstanceLint.Yaml.Documents.Kustomizations;

namespace InstanceLint.Yaml.Documents;

/// <summary>All document kinds. The first kind that recognizes a document reads it.</summary>
public static class DocumentKinds
{
    /// <summary>All kinds, in the order in which they are tried.</summary>
    internal static DocumentKind[] All { get; } =
        [new InstanceTypeKind(), new DeploymentKind(), new EndpointKind(), new JobKind(), new KustomizationKind()];

    /// <summary>The names of the kinds in counts, such as <c>instance type</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = Array.ConvertAll(All, static kind => kind.Name);

    /// <summary>Groups of words. A text has documents of any kind only if it has all words of at least one group.</summary>
    internal static string[][] Words { get; } =
    [
        .. All.SelectMany(static kind => kind.Words)
            .GroupBy(static words => string.Join(" ", words), StringComparer.Ordinal)
            .Select(static same => same.First()),
    ];

    /// <summary>Words that occur only in documents of these kinds, so a text with one of them must be valid YAML.</summary>
    internal static string[] Marks { get; } = [.. All.Select(static kind => kind.Mark).OfType<string>()];
}
