using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Documents;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.Projects.Fixing;

namespace InstanceLint.LanguageServer.Actions;

/// <summary>Makes edits of the client from new texts.</summary>
/// <param name="places">Converts places.</param>
/// <param name="client">What the client can do.</param>
internal sealed class EditBuilder(PlaceConverter places, WorkspaceEditClientCapabilities? client)
{
    /// <summary>Whether the client can create a file.</summary>
    internal bool CanCreate => HasVersions && client?.ResourceOperations?.Contains("create", StringComparer.Ordinal) == true;

    private bool HasVersions => client?.DocumentChanges == true;

    /// <summary>Returns the edit that changes texts.</summary>
    /// <param name="texts">The old and the new text by path.</param>
    internal WorkspaceEdit Change(IReadOnlyDictionary<string, FixedText> texts)
    {
        var edits = texts.OrderBy(static text => text.Key, StringComparer.Ordinal)
            .Select(text => (Path: text.Key, Edits: Between(text.Value.Before, text.Value.After)));
        return HasVersions
            ? new WorkspaceEdit { DocumentChanges = [.. edits.Select(file => Of(file.Path, file.Edits))] }
            : new WorkspaceEdit
            {
                Changes = edits.ToDictionary(
                    file => places.UriOf(file.Path), static file => (IReadOnlyList<TextEdit>)file.Edits, StringComparer.Ordinal),
            };
    }

    /// <summary>Returns the edit that creates a file.</summary>
    internal WorkspaceEdit Create(string path, string text) => new()
    {
        DocumentChanges =
        [
            new DocumentChange { Kind = "create", Uri = places.UriOf(path) },
            Of(path, [new TextEdit(default, text)]),
        ],
    };

    private DocumentChange Of(string path, IReadOnlyList<TextEdit> edits) => new()
    {
        TextDocument = new OptionalVersionedTextDocumentIdentifier(places.UriOf(path), places.VersionOf(path)),
        Edits = edits,
    };

    // The lines that differ, without what is the same at their start and end, so a cursor beside them stays.
    private List<TextEdit> Between(string before, string after)
    {
        var (old, text) = (new DocumentText(before), new List<TextEdit>());
        var (offset, start, added) = (0, -1, string.Empty);
        foreach (var step in LineSteps.Between(LinesOf(before), LinesOf(after)))
        {
            if (step.Sign == ' ')
            {
                Flush();
                offset += step.Line.Length;
                continue;
            }

            start = start < 0 ? offset : start;
            added += step.Sign == '+' ? step.Line : string.Empty;
            offset += step.Sign == '-' ? step.Line.Length : 0;
        }

        Flush();
        return text;

        void Flush()
        {
            if (start >= 0)
            {
                text.Add(Narrow(old, start, offset, added));
                (start, added) = (-1, string.Empty);
            }
        }
    }

    private TextEdit Narrow(DocumentText old, int start, int end, string added)
    {
        var removed = old.Text.AsSpan(start, end - start);
        var first = removed.CommonPrefixLength(added);
        first -= first > 0 && char.IsHighSurrogate(removed[first - 1]) ? 1 : 0;
        var last = 0;
        while (last < Math.Min(removed.Length, added.Length) - first && removed[^(last + 1)] == added[^(last + 1)])
        {
            last++;
        }

        // A pair of CR and LF, and one of surrogates, stay together.
        last -= last > 0 && (IsSecond(removed, last) || IsSecond(added, last)) ? 1 : 0;
        first -= first > 0 && first < removed.Length && removed[first - 1] == '\r' ? 1 : 0;
        return new TextEdit(
            new TextRange(old.ToProtocol(start + first, places.Encoding), old.ToProtocol(end - last, places.Encoding)),
            added[first..(added.Length - last)]);
    }

    // Whether a common end starts with the second character of a pair.
    private static bool IsSecond(ReadOnlySpan<char> text, int last) => last < text.Length
        && ((text[^last] == '\n' && text[^(last + 1)] == '\r') || char.IsSurrogatePair(text[^(last + 1)], text[^last]));

    private static List<string> LinesOf(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var next = Yaml.Tree.TextLines.Next(text, start) is >= 0 and var found ? found : text.Length;
            lines.Add(text[start..next]);
            start = next;
        }

        return lines;
    }
}
