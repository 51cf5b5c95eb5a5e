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
    private readonly AliasBudget _budget;
    private readonly NodeMap? _map;
    private readonly CancellationToken _cancellation;
    private readonly int _control;
    private readonly bool _hasMerges;
    private readonly bool _isPatch;
    private readonly Position _end;
    private readonly ByteOrderMarks _marks;
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceSpan> _anchorSpans = new(StringComparer.Ordinal);

    private string _readable;

    private readonly Dictionary<int, QuotedLines> _joined = [];

    // The index of a quote whose text the parser rejects because of its indentation.
    private int _wrappedQuote = -1;
    private TabChecks? _tabs;
    private NodeScanner _scanner;
    private Parser _parser;
    private int _read;
    private int _restartable = MostRestarted;
    private bool _hasMovedBlanks;
    private int _endOfBraces = -1;

    // To start again costs as much as to read the text up to there.
    private const int MostRestarted = 2 * 1024 * 1024;

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
        _readable = _marks.Text.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');
        _cancellation = cancellation;
        (_tabs, _scanner, _parser) = Start();
    }

    private (TabChecks? Tabs, NodeScanner Scanner, Parser Parser) Start()
    {
        var tabs = _readable.IndexOf('\t') >= 0 ? new TabChecks(_readable, Locate) : null;
        var scanner = new NodeScanner(new Scanner(new CancellableTextReader(_readable, _cancellation), skipComments: _map is null), tabs);
        return (tabs, scanner, new Parser(scanner));
    }

    /// <summary>The finding about the error that stopped reading, or <see langword="null"/>.</summary>
    internal Finding? Break { get; private set; }

    /// <summary>The comments up to the last event, if comments are needed.</summary>
    internal IReadOnlyList<Comment> Comments => _scanner.Comments;

    /// <summary>What the parser accepted in the last document although a program rejects it.</summary>
    internal RejectedText Rejected { get; private set; } = new();

    /// <summary>
    /// Whether kubectl reads the last document too. It splits a text at lines with <c>---</c>, and reads the first document of each part.
    /// </summary>
    internal bool IsReadByKubectl { get; private set; } = true;

    /// <summary>Returns the root of the next document, up to an error; <see langword="null"/> after the last document.</summary>
    internal YamlNode? ReadDocument()
    {
        StartDocument();
        while (Break is null && (Advance() || TryReadNextJson()))
        {
            if (_parser.Current is DocumentStart start)
            {
                var (index, isImplicit) = ((int)start.Start.Index, start.IsImplicit);
                IsReadByKubectl = _read == 0 || (!isImplicit && (index == 0 || _readable[index - 1] == '\n'));
                ForgetAnchors();
                var root = Advance() ? ReadRoot() : null;
                ExpectEnd();
                if (Break is not null && (TryMoveBlanks() || TryJoinQuotedLines()))
                {
                    continue;
                }

                _read++;
                if (Break is not null && !TryReadNextJson() && root is not null)
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

    // The parser rejects some texts that kubectl and the Azure ML CLI accept.
    private bool TryMoveBlanks()
    {
        if (_hasMovedBlanks)
        {
            return false;
        }

        _hasMovedBlanks = true;
        if (BlankLines.Move(_readable) is not { } moved)
        {
            return false;
        }

        Restart(moved);
        return true;
    }

    private bool TryJoinQuotedLines()
    {
        _restartable -= _readable.Length;
        if (_restartable < 0 || QuotedLines.Join(_readable, _wrappedQuote) is not { } joined || _joined.ContainsKey(joined.Line))
        {
            return false;
        }

        _wrappedQuote = -1;
        _joined.Add(joined.Line, joined);
        Restart(joined.Text);
        return true;
    }

    // kubectl accepts several JSON documents without a line with '---' between them.
    private bool TryReadNextJson()
    {
        _restartable -= _readable.Length;
        if (Break is null || _restartable < 0 || _endOfBraces < 0)
        {
            return false;
        }

        var next = _endOfBraces + 1;
        while (next < _readable.Length && _readable[next] is ' ' or '\t' or '\r' or '\n')
        {
            next++;
        }

        if (next >= _readable.Length || _readable[next] != '{' || _readable.TrimStart()[0] != '{')
        {
            return false;
        }

        // Only line ends remain of what was read, so all positions stay the same.
        var characters = _readable.ToCharArray();
        for (var i = 0; i < next; i++)
        {
            characters[i] = characters[i] is '\r' or '\n' ? characters[i] : ' ';
        }

        (_read, _endOfBraces) = (0, -1);
        Restart(new string(characters));
        return true;
    }

    private void Restart(string readable)
    {
        (_readable, Break) = (readable, null);
        _map?.Clear();
        (_tabs, _scanner, _parser) = Start();
        for (var left = _read; left > 0 && Advance();)
        {
            if (_parser.Current is DocumentStart)
            {
                // Comments need the spans of the earlier documents too.
                ForgetAnchors();
                _ = Advance() ? ReadRoot() : null;
            }
            else
            {
                left -= _parser.Current is DocumentEnd ? 1 : 0;
            }
        }

        StartDocument();
    }

    private void ForgetAnchors()
    {
        _anchors.Clear();
        _anchorSpans.Clear();
    }

    private void StartDocument()
    {
        Rejected = new RejectedText();
        _tabs?.StartDocument(Rejected);
    }

    private YamlNode? ReadRoot()
    {
        _map?.StartRoot(_parser.Current!);
        var root = ReadNode(0);

        // The event at the end of braces is before the bracket.
        _endOfBraces = root is YamlMapping { IsFlow: true } && _parser.Current is MappingEnd end ? (int)end.Start.Index : -1;
        return root;
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
            _wrappedQuote = exception.Message.IndexOf("multi-line double-quoted", StringComparison.Ordinal) >= 0
                ? (int)exception.Start.Index
                : -1;
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
                var span = Locate(scalar.Start, scalar.End);
                AddAnchor(anchor, span);
                return Anchored(anchor, new YamlScalar(span, (int)scalar.Start.Index, scalar.Value, scalar.Style == ScalarStyle.Plain)
                {
                    Tag = TagOf(scalar),
                    IsUnended = IsUnended(scalar),
                });
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
        var span = Locate(start.Start, start.End);
        AddAnchor(anchor, span);
        ShadowAnchor(anchor);
        var sequence = new YamlSequence(span) { Tag = TagOf(start) };
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
        var span = Locate(start.Start, start.End);
        AddAnchor(anchor, span);
        ShadowAnchor(anchor);
        var mapping = new YamlMapping(span, start.Style == MappingStyle.Flow, _budget) { IsComplete = !_isPatch, Tag = TagOf(start) };
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

    // kubectl lets a later anchor replace an earlier one.
    private void AddAnchor(string? anchor, SourceSpan span)
    {
        if (anchor is not null)
        {
            if (_anchorSpans.TryGetValue(anchor, out var first))
            {
                Rejected.ByAzureCli.Add(ManifestMustParse.Rule.RepeatedAnchor(span, anchor, first));
            }
            else
            {
                _anchorSpans.Add(anchor, span);
            }
        }
    }

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.Value;

    // Whether a block is in the last line, this line has no end, and no '-' after the indicator removes line ends.
    private bool IsUnended(Scalar scalar)
    {
        if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded)
            || scalar.Value.Length == 0
            || scalar.End.Index < _readable.Length
            || _readable[_readable.Length - 1] is '\n' or '\r')
        {
            return false;
        }

        var start = (int)scalar.Start.Index;
        return _readable[start + 1] != '-' && !(_readable[start + 1] is >= '1' and <= '9' && _readable[start + 2] == '-');
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

    private SourceSpan Locate(Position start)
    {
        var place = start with { Column = start.Column + _marks.CountIn(start.Line) };
        return new SourceSpan(_source, place, place with { Column = place.Column + 1 });
    }

    // For the parser every text ends with a line end, even if there is none.
    private SourceSpan Locate(Mark start, Mark end) => new(_source, PlaceOf(start), PlaceOf(end));

    private Position PlaceOf(Mark mark)
    {
        var place = new Position((int)mark.Line, (int)mark.Column + _marks.CountIn((int)mark.Line));
        place = _joined.Count > 0 && _joined.TryGetValue(place.Line, out var lines) ? lines.PlaceOf(place) : place;
        return place <= _end ? place : _end;
    }
}
