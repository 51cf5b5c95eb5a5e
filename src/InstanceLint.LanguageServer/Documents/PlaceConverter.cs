using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using InstanceLint.Files;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.Projects;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Documents;

/// <summary>Converts spans of the rules to places of the protocol, in the encoding of the client.</summary>
/// <param name="encoding">The encoding.</param>
/// <param name="documents">The open documents by path.</param>
internal sealed class PlaceConverter(PositionEncoding encoding, ImmutableDictionary<string, OpenDocument> documents)
{
    private readonly Dictionary<string, DocumentText> _read = new(PathComparison.Default);

    /// <summary>The encoding.</summary>
    internal PositionEncoding Encoding => encoding;

    /// <summary>Returns the range of a span. A span that isn't text, such as a whole file, is at the start.</summary>
    internal TextRange RangeOf(SourceSpan span)
    {
        if (!span.IsText)
        {
            return default;
        }

        var end = span.End.Line == int.MaxValue || span.End < span.Start ? span.Start : span.End;
        return TextOf(span.Source) is { } text
            ? new TextRange(text.ToProtocol(span.Start, encoding), text.ToProtocol(end, encoding))
            : new TextRange(InUtf16(span.Start), InUtf16(end));
    }

    /// <summary>Returns the place of a span.</summary>
    internal Location LocationOf(SourceSpan span) => new(UriOf(span.Path), RangeOf(span));

    /// <summary>Returns the address of a file, as the client writes it if it's open.</summary>
    internal string UriOf(string path) =>
        documents.TryGetValue(path, out var document) ? document.Uri : DocumentUri.Of(path);

    /// <summary>Returns the version of a document, or <see langword="null"/> if it isn't open.</summary>
    internal int? VersionOf(string path) => documents.GetValueOrDefault(path)?.Version;

    /// <summary>Returns the text of a document, or <see langword="null"/> if it isn't open.</summary>
    internal string? OpenTextOf(string path) => documents.GetValueOrDefault(path)?.Text.Text;

    // In UTF-16, which the rules count too, the text itself isn't needed.
    private DocumentText? TextOf(Source source)
    {
        if (documents.TryGetValue(source.Path, out var document))
        {
            return document.Text;
        }

        if (encoding == PositionEncoding.Utf16)
        {
            return null;
        }

        if (!_read.TryGetValue(source.Path, out var text))
        {
            var content = (source as ManifestSource)?.Read(CancellationToken.None).Text ?? SettingsFiles.ReadSnapshot(source.Path).Text;
            _read[source.Path] = text = new DocumentText(content ?? string.Empty);
        }

        return text;
    }

    private static TextPosition InUtf16(Position position) => new(position.Line - 1, position.Column - 1);
}
