using System.Collections.Generic;
using System.Threading;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;

namespace InstanceLint.Projects;

/// <summary>A manifest of a project, wherever its text comes from: a file, an editor, a test.</summary>
/// <param name="path">The path that findings name.</param>
/// <param name="isNamed">Whether the user listed this very source, and not a pattern that matches it.</param>
/// <param name="clusters">The clusters that it belongs to; none for the unnamed one.</param>
public abstract class ManifestSource(string path, bool isNamed, IReadOnlyList<string> clusters) : Source
{
    /// <summary>
    /// Held by the one thread that parses: YamlDotNet keeps its string builders in one pool, which threads at once slow down.
    /// </summary>
    internal static readonly object Parser = new();

    private static readonly string[] UnnamedCluster = [string.Empty];

    /// <inheritdoc/>
    public sealed override string Path { get; } = path;

    /// <summary>Whether the user listed this very source, so that it must be YAML even if it mentions nothing of Azure ML.</summary>
    public bool IsNamed { get; } = isNamed;

    /// <summary>The clusters that it belongs to; the unnamed one has an empty name.</summary>
    public IReadOnlyList<string> Clusters { get; } = clusters.Count > 0 ? clusters : UnnamedCluster;

    /// <summary>Reads the source. Called once for each source, on any thread.</summary>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="System.OperationCanceledException">It was cancelled.</exception>
    public abstract SourceContent Read(CancellationToken cancellation);

    /// <summary>Parses the text of the source, and lints it by itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isPatch">Whether a kustomization lists it as a patch.</param>
    /// <param name="cancellation">Stops parsing.</param>
    /// <exception cref="System.OperationCanceledException">It was cancelled.</exception>
    internal virtual ManifestOutline Parse(string text, bool isPatch, CancellationToken cancellation)
    {
        Manifest manifest;
        lock (Parser)
        {
            manifest = ManifestReader.Read(text, this, IsNamed, isPatch, cancellation);
        }

        return ManifestLinter.Outline(manifest, cancellation);
    }
}
