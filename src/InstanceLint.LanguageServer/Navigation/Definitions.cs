using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Navigation;

/// <summary>Go to definition: from the name of an instance type to its definitions in the clusters of the manifest.</summary>
internal static class Definitions
{
    /// <summary>Returns the names in the definitions of the instance type that is named at a position.</summary>
    /// <param name="result">The last check of the project.</param>
    /// <param name="source">The manifest.</param>
    /// <param name="text">Its text.</param>
    /// <param name="position">The position.</param>
    internal static IReadOnlyList<SourceSpan> Of(LintResult result, ManifestSource source, string text, Position position)
    {
        var manifest = OpenManifest.Read(result, source, text);
        return manifest.NameAt(position) is not { } name ? [] :
        [
            .. manifest.Clusters.SelectMany(cluster => cluster.DefinitionsOf(name))
                .Select(static type => type.Name.Span)
                .Where(static span => span.IsText)
                .Distinct(),
        ];
    }
}
