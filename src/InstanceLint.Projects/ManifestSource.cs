using System.Collections.Generic;
using System.Threading;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;

namespace InstanceLint.Projects;

/// <summary>A manifest of a project. Its text can come from a file, an editor or a test.</summary>
/// <param name="path">The path that findings use.</param>
/// <param name="isNamed">Whether the user listed this source itself, rather than a pattern that matches it.</param>
/// <param name="clusters">The names of its clusters. Empty for the unnamed cluster.</param>
public abstract class ManifestSource(string path, bool isNamed, IReadOnlyList<string> clusters) : Source
{
    private static readonly string[] UnnamedCluster = [string.Empty];

    /// <inheritdoc/>
    public sealed override string Path { get; } = path;

    /// <summary>Whether the user listed this source itself. It must then be valid YAML even if it has no Azure ML content.</summary>
    public bool IsNamed { get; } = isNamed;

    /// <summary>Whether it is read because its cluster is read as a whole, but not reported on.</summary>
    public bool IsContext { get; init; }

    /// <summary>Whether fixes can change its text. If not, its findings have none.</summary>
    public virtual bool IsFixable => true;

    /// <summary>The names of its clusters. The name of the unnamed cluster is empty.</summary>
    public IReadOnlyList<string> Clusters { get; } = clusters.Count > 0 ? clusters : UnnamedCluster;

    /// <summary>The position at which its text starts.</summary>
    internal virtual Position Start => Position.First;

    /// <summary>Reads the source. Called once for each source, on any thread.</summary>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="System.OperationCanceledException">Reading was canceled.</exception>
    public abstract SourceContent Read(CancellationToken cancellation);

    /// <summary>Returns the result of parsing the same text before, or <see langword="null"/>. Then the source need not be read.</summary>
    /// <param name="role">What it is to the tool that reads it first.</param>
    /// <param name="cancellation">Cancels the search.</param>
    /// <exception cref="System.OperationCanceledException">The search was canceled.</exception>
    internal virtual ManifestOutline? FindParsed(ManifestRole role, CancellationToken cancellation) => null;

    /// <summary>Parses the text of the source and checks it by itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="role">What it is to the tool that reads it first.</param>
    /// <param name="cancellation">Cancels parsing.</param>
    /// <exception cref="System.OperationCanceledException">Parsing was canceled.</exception>
    internal virtual ManifestOutline Parse(string text, ManifestRole role, CancellationToken cancellation) =>
        ManifestLinter.Outline(ManifestReader.Read(text, this, IsNamed, role, cancellation), cancellation);
}
