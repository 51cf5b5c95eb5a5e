using System;
using System.Collections.Generic;
using System.Threading;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Comment = YamlDotNet.Core.Tokens.Comment;
using Scalar = YamlDotNet.Core.Events.Scalar;

namespace InstanceLint.Yaml.Tree;

/// <summary>Builds the trees of a text from parser events, to a maximum depth, up to the first error.</summary>
internal sealed class YamlTreeReader
{
    private readonly Source _source;
    private readonly string _text;
    private readonly NodeScanner _scanner;
    private readonly Parser _parser;
    private readonly AliasBudget _budget;
    private readonly NodeMap? _map;
    private readonly int _control;
    private readonly bool _hasMerges;
    private readonly bool _isPatch;
    private readonly Position _end;
    private readonly ByteOrderMarks _marks;
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);

    /// <param name="text">The text, without byte order mark.</param>
    /// <param name="source">The source of the text, for the findings.</param>
    /// <param name="budget">Limits the number of fields to read.</param>
    /// <param name="map">Receives the spans of nodes, or <see langword="null"/> if comments aren't needed.</param>
    /// <param name="isPatch">
    /// Whether the text is only a part of a definition, so nothing is reported as missing and merge directives are ignored.
    /// </param>
    /// <param name="cancellation">Cancels reading.</param>
    internal YamlTreeReader(
        string text, Source source, AliasBudget budget, NodeMap? map = null, bool isPatch = false, CancellationToken cancellation = default)
    {
        _isPatch = isPatch;
        _text = text;
        _source = source;
        _budget = budget;
        _map = map;
        _control = FindControl(text);
        _hasMerges = text.IndexOf("<<", StringComparison.Ordinal) >= 0;

        // The parser takes some control characters for the end of the text, and others for letters.
        var readable = _control < 0 ? text : text.Substring(0, _control);

        _end = TextLines.PlaceOf(readable, readable.Length);
        _marks = new ByteOrderMarks(readable);

        // The parser takes these for line ends; editors and compilers don't.
        _scanner = new NodeScanner(new Scanner(
            new CancellableTextReader(_marks.Text.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' '), cancellation),
            skipComments: map is null));
        _parser = new Parser(_scanner);
    }

    /// <summary>The finding about the error that stopped reading, or <see langword="null"/>.</summary>
    internal Finding? Break { get; private set; }

    /// <summary>The comments up to the last event, if comments are needed.</summary>
    internal IReadOnlyList<Comment> Comments => _scanner.Comments;

    /// <summary>Returns the root of the next document, up to an error; <see langword="null"/> after the last document.</summary>
    internal YamlNode? ReadDocument()
    {
        while (Break is null && Advance())
        {
            if (_parser.Current is DocumentStart)
            {
                _anchors.Clear();
                var root = Advance() ? ReadRoot() : null;
                ExpectEnd();
                if (Break is not null && root is not null)
                {
                    MarkIncomplete(root);
                }

                if (_hasMerges && root is not null)
                {
                    AzureCliMerges.Resolve(root);
                }

                return root;
            }
        }

        if (Break is null && _control >= 0)
        {
            Break = YamlProblem.Control(_text, _control, _source);
        }

        return null;
    }

    private YamlNode? ReadRoot()
    {
        _map?.StartRoot(_parser.Current!);
        return ReadNode(0);
    }

    // An error right after the last node of a document can mean that the node isn't what it seems.
    private void ExpectEnd()
    {
        if (Break is null
            && Advance()
            && _control >= 0
            && _parser.Current is DocumentEnd { IsImplicit: true } end
            && end.End.Index >= _control)
        {
            Break = YamlProblem.Control(_text, _control, _source);
        }
    }

    // In an incomplete document nothing is certainly missing, because any node may have ended early.
    private static void MarkIncomplete(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                mapping.IsComplete = false;
                foreach (var entry in mapping.Entries)
                {
                    MarkIncomplete(entry.Value);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    MarkIncomplete(item);
                }

                break;
        }
    }

    private bool Advance()
    {
        var last = _parser.Current;
        try
        {
            var isRead = _parser.MoveNext();
            if (isRead)
            {
                _map?.Reach(_parser.Current!);
            }

            return isRead;
        }
        catch (YamlException exception)
        {
            Break = _control >= 0 && exception.End.Index >= _control - 1
                ? YamlProblem.Control(_text, _control, _source)
                : YamlProblem.Describe(exception, Locate(exception.Start, exception.End), _text, _source);
        }
#pragma warning disable CA1031 // The parser throws other exceptions too for some invalid texts; a build must survive that.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Break = last is null or StreamStart
                ? YamlProblem.Unexplained(_text, _source)
                : YamlProblem.Unexplained(Locate(last.End, last.End));
        }

        return false;
    }

    // When it returns, the current event is the node's last.
    private YamlNode? ReadNode(int depth)
    {
        var anchor = _scanner.TakeAnchor();
        switch (_parser.Current)
        {
            case AnchorAlias alias:
                var name = alias.Value.Value;
                var isKnown = _anchors.TryGetValue(name, out var target);
                return new YamlAlias(Locate(alias.Start, alias.End), name, target) { IsDangling = !isKnown };
            case Scalar scalar:
                var tag = scalar.Tag.IsEmpty ? null : scalar.Tag.Value;
                return Anchored(anchor, new YamlScalar(
                    Locate(scalar.Start, scalar.End), (int)scalar.Start.Index, scalar.Value, scalar.Style == ScalarStyle.Plain, tag));
            case SequenceStart or MappingStart when depth >= ManifestMustBeReadable.MaxDepth:
                Break = ManifestMustBeReadable.Rule.TooDeep(Locate(_parser.Current.Start, _parser.Current.End));
                return null;
            case SequenceStart start:
                return Anchored(anchor, ReadSequence(start, anchor, depth));
            case MappingStart start:
                return Anchored(anchor, ReadMapping(start, anchor, depth));
            default:
                return null;
        }
    }

    private YamlSequence ReadSequence(SequenceStart start, string? anchor, int depth)
    {
        ShadowAnchor(anchor);
        var sequence = new YamlSequence(Locate(start.Start, start.End));
        while (Advance() && _parser.Current is not SequenceEnd)
        {
            _map?.Open(_parser.Current!);
            if (ReadNode(depth + 1) is { } item)
            {
                sequence.Items.Add(item);
            }

            _map?.Close();

            if (Break is not null)
            {
                break;
            }
        }

        sequence.IsIncomplete = Break is not null;
        return sequence;
    }

    private YamlMapping ReadMapping(MappingStart start, string? anchor, int depth)
    {
        ShadowAnchor(anchor);
        var mapping = new YamlMapping(Locate(start.Start, start.End), start.Style == MappingStyle.Flow, _budget) { IsComplete = !_isPatch };
        while (Advance() && _parser.Current is not MappingEnd)
        {
            _map?.Open(_parser.Current!);
            var key = ReadNode(depth + 1);
            var hasValue = Break is null && key is not null && Advance();
            if (hasValue && _parser.Current is MappingEnd)
            {
                // The parser loses the value of an indented ": value", which kubectl rejects.
                mapping.IsComplete = false;
                _map?.Close();
                break;
            }

            var value = hasValue ? ReadNode(depth + 1) : null;
            if (key is not null && value is not null && !(_isPatch && PatchEntries.IsDirective(key, value)))
            {
                mapping.Entries.Add(new YamlEntry(key, value));
            }

            _map?.Close();

            if (Break is not null)
            {
                break;
            }
        }

        if (Break is null && _parser.Current is MappingEnd end)
        {
            mapping.Extent = Locate(start.Start, end.End);
        }

        if (anchor is not null)
        {
            // Each mapping is resolved when it's read. To resolve a long chain of merge keys from its end would overflow the stack.
            _ = mapping.Fields;
        }

        return mapping;
    }

    // An alias within its own anchor would be infinitely deep.
    private void ShadowAnchor(string? anchor)
    {
        if (anchor is not null)
        {
            _anchors[anchor] = null;
        }
    }

    private T Anchored<T>(string? anchor, T tree)
        where T : YamlNode
    {
        if (anchor is not null)
        {
            _anchors[anchor] = tree;
        }

        return tree;
    }

    // All except tab, line ends and NEL, as in kubectl's YAML library.
    private static int FindControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' and not ('\t' or '\n' or '\r') or >= '\u007f' and <= '\u009f' and not '\u0085')
            {
                return i;
            }
        }

        return -1;
    }

    // For the parser every text ends with a line end, even if there is none.
    private SourceSpan Locate(Mark start, Mark end) => new(_source, PlaceOf(start), PlaceOf(end));

    private Position PlaceOf(Mark mark)
    {
        var place = new Position((int)mark.Line, (int)mark.Column + _marks.CountIn((int)mark.Line));
        return place <= _end ? place : _end;
    }
}
