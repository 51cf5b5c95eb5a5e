using System.Collections.Generic;
using System.Threading;

namespace InstanceLint.Projects;

/// <summary>A manifest with a given text.</summary>
/// <param name="path">The path that findings use.</param>
/// <param name="text">The text.</param>
/// <param name="isNamed">Whether the user listed this source itself, rather than a pattern that matches it.</param>
/// <param name="clusters">The names of its clusters. Empty for the unnamed cluster.</param>
public sealed class TextSource(string path, string text, bool isNamed = true, params IReadOnlyList<string> clusters)
    : ManifestSource(path, isNamed, clusters)
{
    /// <inheritdoc/>
    public override SourceContent Read(CancellationToken cancellation) => SourceContent.FromText(text);
}
