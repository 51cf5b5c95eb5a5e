using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace InstanceLint.CodeFixes;

/// <summary>An edit of manifests.</summary>
/// <param name="Title">The text of the menu item.</param>
/// <param name="Texts">The new texts by path.</param>
internal sealed record ManifestEdit(string Title, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>Returns the solution with the new texts. Encodings stay.</summary>
    internal async Task<Solution> ApplyAsync(Project project, CancellationToken cancellation)
    {
        var solution = project.Solution;
        foreach (var document in project.AdditionalDocuments)
        {
            if (document.FilePath is { } path && Texts.TryGetValue(path, out var text))
            {
                var old = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                solution = solution.WithAdditionalDocumentText(document.Id, old.Replace(0, old.Length, text));
            }
        }

        return solution;
    }
}
