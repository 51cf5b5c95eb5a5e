using System.Threading;
using InstanceLint.Projects.Suppressions;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Yaml;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects;

/// <summary>A manifest that has been read.</summary>
/// <param name="Manifest">The outline of the manifest.</param>
/// <param name="Text">The text, if texts are kept and it has definitions or findings.</param>
/// <param name="IsLasting">Whether the result stays valid until the size or time of the file changes.</param>
internal sealed record ReadManifest(ManifestOutline Manifest, string? Text, bool IsLasting)
{
    private static readonly ManifestOutline Nothing = Linter.Outline(ManifestReader.Nothing);

    private FieldPlaces? _fields;

    /// <summary>Returns the places of the fields in the text.</summary>
    /// <param name="source">The source, which is read again if the text isn't kept.</param>
    /// <param name="cancellation">Cancels reading.</param>
    internal FieldPlaces FieldsOf(ManifestSource source, CancellationToken cancellation) =>
        _fields ??= FieldPlaces.Read(Text ?? source.Read(cancellation).Text ?? string.Empty);

    /// <summary>Reads a source.</summary>
    internal static ReadManifest Read(ManifestSource source, ManifestRole role, bool keepsText, CancellationToken cancellation)
    {
        if (!keepsText && source.FindParsed(role, cancellation) is { } parsed)
        {
            return new ReadManifest(parsed, null, IsLasting: true);
        }

        var content = source.Read(cancellation);
        if (content.Problem is { } problem)
        {
            return new ReadManifest(Linter.Outline(Rules.Definitions.Manifest.Unreadable(problem)), null, content.IsLasting);
        }

        var manifest = content.Text is { } text ? source.Parse(text, role, cancellation) : Nothing;
        if (content.Change is { } change && !manifest.IsUnrelated)
        {
            return new ReadManifest(Linter.Outline(Rules.Definitions.Manifest.Unreadable(change)), null, content.IsLasting);
        }

        return new ReadManifest(manifest, keepsText && !manifest.IsUnrelated ? content.Text : null, content.IsLasting);
    }

    /// <summary>Parses another text of a source.</summary>
    internal static ReadManifest Parse(ManifestSource source, ManifestRole role, string text, CancellationToken cancellation) =>
        new(source.Parse(text, role, cancellation), text, IsLasting: true);

    /// <summary>Returns the same manifest with the suppressions of the project.</summary>
    internal ReadManifest With(SuppressionItems suppressions, string path) => this with { Manifest = suppressions.AddTo(Manifest, path) };
}
