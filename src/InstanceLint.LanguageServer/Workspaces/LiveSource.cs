using System;
using System.Linq;
using System.Threading;
using InstanceLint.Files;
using InstanceLint.Projects;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.LanguageServer.Workspaces;

/// <summary>A manifest of a workspace: the text in the editor if it's open, else its file, of which only the outline is kept.</summary>
internal sealed class LiveSource : ManifestSource
{
    private readonly ManifestSource _saved;
    private readonly string? _openText;
    private readonly string _stamp;
    private string? _read;
    private ParsedFile? _parsed;

    /// <summary>Creates a source.</summary>
    /// <param name="path">The path that findings use.</param>
    /// <param name="saved">The file, or the text of a document that has none.</param>
    /// <param name="openText">The text in the editor, or <see langword="null"/> if it isn't open.</param>
    /// <param name="before">The same source in an earlier list, unless the file has changed since then.</param>
    internal LiveSource(string path, ManifestSource saved, string? openText, LiveSource? before)
        : base(path, saved.IsNamed, saved.Clusters)
    {
        (_saved, _openText) = (saved, openText);
        IsContext = saved.IsContext;
        _stamp = (saved as ManifestFile)?.Stamp ?? string.Empty;
        _parsed = before is not null && IsLike(before) ? before._parsed : null;
    }

    /// <inheritdoc/>
    public override bool IsFile => _saved.IsFile;

    /// <summary>The file, or <see langword="null"/> if it has none.</summary>
    internal ManifestFile? File => _saved as ManifestFile;

    /// <inheritdoc/>
    public override SourceContent Read(CancellationToken cancellation)
    {
        if (_openText is not null)
        {
            return SourceContent.FromText(_openText);
        }

        var content = _saved.Read(cancellation);
        _read = content.Text;
        return content;
    }

    /// <inheritdoc/>
    internal override ManifestOutline? FindParsed(ManifestRole role, CancellationToken cancellation) =>
        _openText is null && _parsed is { } parsed && parsed.Role == role ? parsed.Outline : null;

    /// <inheritdoc/>
    internal override ManifestOutline Parse(string text, ManifestRole role, CancellationToken cancellation)
    {
        var outline = base.Parse(text, role, cancellation);
        if (ReferenceEquals(text, _read) && _stamp.Length > 0)
        {
            _parsed = new ParsedFile(role, outline);
        }

        _read = null;
        return outline;
    }

    // An outline refers to the source that it was made of, so that must be the same in all that counts.
    private bool IsLike(LiveSource other) =>
        _stamp == other._stamp
        && IsNamed == other.IsNamed
        && IsContext == other.IsContext
        && IsFile == other.IsFile
        && Clusters.SequenceEqual(other.Clusters, StringComparer.Ordinal);

    private sealed record ParsedFile(ManifestRole Role, ManifestOutline Outline);
}
