using System.Collections.Generic;
using System.Threading;

namespace InstanceLint.Projects;

/// <summary>A manifest whose text is at hand.</summary>
/// <param name="path">The path that findings name.</param>
/// <param name="text">The text.</param>
/// <param name="isNamed">Whether the user named this very source, and not a pattern that matches it.</param>
/// <param name="clusters">The clusters that it belongs to; none for the unnamed one.</param>
public sealed class TextSource(string path, string text, bool isNamed = true, params IReadOnlyList<string> clusters)
    : ManifestSource(path, isNamed, clusters)
{
    /// <inheritdoc/>
    public override SourceContent Read(CancellationToken cancellation) => SourceContent.FromText(text);
}
