using System.Runtime.CompilerServices;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Rules.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Analyzers.Manifests;

/// <summary>A manifest that the build passes to the compiler.</summary>
/// <param name="file">The file.</param>
/// <param name="entry">The manifest in the list of the project.</param>
internal sealed class AdditionalTextSource(AdditionalText file, ManifestEntry entry)
    : ManifestSource(file.Path, entry.IsNamed, entry.Clusters)
{
    // An IDE analyzes after each key press, and most texts haven't changed.
    private static readonly ConditionalWeakTable<SourceText, Parsed> ParsedTexts = new();

    /// <summary>The file.</summary>
    internal AdditionalText File => file;

    /// <summary>Returns the same manifest after an edit.</summary>
    /// <param name="edited">The file with its new text.</param>
    internal AdditionalTextSource With(AdditionalText edited) => new(edited, entry) { IsContext = IsContext };

    /// <inheritdoc/>
    public override SourceContent Read(CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? SourceContent.FromText(text.ToString()) : SourceContent.Nothing;

    /// <inheritdoc/>
    internal override ManifestOutline? FindParsed(ManifestRole role, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } source
        && ParsedTexts.TryGetValue(source, out var parsed)
        && (parsed.Path, parsed.IsNamed, parsed.Role) == (Path, IsNamed, role)
            ? parsed.Manifest
            : null;

    /// <inheritdoc/>
    internal override ManifestOutline Parse(string text, ManifestRole role, CancellationToken cancellation)
    {
        var source = file.GetText(cancellation)!;
        var parsed = new Parsed(Path, IsNamed, role, base.Parse(text, role, cancellation));
        ParsedTexts.Remove(source);
        return ParsedTexts.GetValue(source, _ => parsed).Manifest;
    }

    private sealed record Parsed(string Path, bool IsNamed, ManifestRole Role, ManifestOutline Manifest);
}
