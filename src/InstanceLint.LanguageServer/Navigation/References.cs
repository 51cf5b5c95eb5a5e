using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Navigation;

/// <summary>Find references: the workloads that name an instance type, in the clusters of the manifest.</summary>
internal static class References
{
    /// <summary>Returns the names in the workloads that name the same instance type as a position.</summary>
    /// <param name="result">The last check of the project.</param>
    /// <param name="source">The manifest.</param>
    /// <param name="text">Its text.</param>
    /// <param name="position">The position, on the name in a definition or a workload.</param>
    /// <param name="includesDefinitions">Whether to return the names in the definitions too.</param>
    internal static IReadOnlyList<SourceSpan> To(
        LintResult result, ManifestSource source, string text, Position position, bool includesDefinitions)
    {
        var manifest = OpenManifest.Read(result, source, text);
        return manifest.NameAt(position) is not { } name ? [] :
        [
            .. manifest.Clusters
                .SelectMany(cluster => (includesDefinitions ? cluster.DefinitionsOf(name).Select(static type => type.Name.Span) : [])
                    .Concat(cluster.ReferencesTo(name).Select(static reference => reference.Name.Span)))
                .Where(static span => span.IsText)
                .Distinct(),
        ];
    }
}
