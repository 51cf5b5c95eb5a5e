using System;
using System.Collections.Generic;
using System.Threading;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Parsing;

namespace InstanceLint.Yaml.Tree;

/// <summary>Builds the trees of a text, to a maximum depth, up to the first error.</summary>
internal sealed class YamlTreeReader
{
    private const string Separator = "\n---";

    private readonly Source _source;
    private readonly string _text;
    private readonly AliasBudget _budget;
    private readonly NodeMap? _map;
    private readonly int _control;
    private readonly bool _hasMerges;
    private readonly bool _isPatch;
    private readonly Dialect _dialect;
    private readonly TextCursor _cursor;
    private readonly TokenScanner _scanner;
    private readonly List<TextComment> _comments = [];
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceSpan> _anchorSpans = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private List<Token> _directives = [];
    private List<Token> _nextDirectives = [];
    private int _read;
    private bool _isAfterJson;
    private bool _isAfterNothing;
    private Problem? _forKubectl;

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
        _cursor = new TextCursor(text, _control < 0 ? text.Length : _control, cancellation);
        _scanner = new TokenScanner(_cursor, map is null ? null : _comments);

        // Without these words, no document is for kubectl.
        _dialect = Has("kind") || Has("apiVersion") ? Dialect.Kubectl : Dialect.AzureCli;

        bool Has(string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
    }

    /// <summary>The finding about the error that stopped reading, or <see langword="null"/>.</summary>
    internal Finding? Break { get; private set; }

    /// <summary>The comments that have been read, if comments are needed.</summary>
    internal IReadOnlyList<TextComment> Comments => _comments;

    /// <summary>What one program rejects in the last document although the other one accepts it.</summary>
    internal RejectedText Rejected { get; private set; } = new();

    /// <summary>
    /// Whether kubectl reads the last document too. It splits a text at lines with <c>---</c>, and reads the first document of each part.
    /// </summary>
    internal bool IsReadByKubectl { get; private set; } = true;

    /// <summary>Returns the root of the next document, up to an error; <see langword="null"/> after the last document.</summary>
    internal YamlNode? ReadDocument()
    {
        _cursor.Dialect = _dialect;
        var (first, map) = (Break is null ? Peek() : default, _map?.Save() ?? default);
        if (Break is not null || first.Kind == TokenKind.TextEnd)
        {
            Break ??= _control < 0 ? null : YamlProblem.Control(_text, _control, _source);
            return null;
        }

        var start = _read == 0 ? 0 : first.Start;
        var isAfterJson = _isAfterJson;
        var root = ReadFrom(first);
        if (_cursor.DependsOnDialect && _dialect == Dialect.Kubectl && !IsForKubectl(root))
        {
            ReadAgain(start, map, Dialect.AzureCli, isAfterJson, ref root);
            if (IsForKubectl(root))
            {
                ReadAgain(start, map, Dialect.Kubectl, isAfterJson, ref root);
            }
        }

        _read++;
        AddRejected();
        _cursor.StartDocument();
        _directives = _nextDirectives;
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

    /// <summary>Returns the position of an index that has been read.</summary>
    internal Position PlaceOf(int index) => _cursor.PlaceOf(index);

    private static bool IsForKubectl(YamlNode? root) => root is YamlMapping document && !AzureCliMerges.IsWorkload(document);

    private void ReadAgain(int start, NodeMapState map, Dialect dialect, bool isAfterJson, ref YamlNode? root)
    {
        (Break, _isAfterJson) = (null, isAfterJson);
        _map?.Return(map);
        _cursor.Dialect = dialect;
        _cursor.StartDocument();
        _scanner.Restart(start);
        root = ReadFrom(Peek());
    }

    private YamlNode? ReadFrom(Token first)
    {
        StartDocument();
        var isExplicit = ReadStart(ref first);
        if (Break is not null)
        {
            return null;
        }

        IsReadByKubectl = _read == 0 || _isAfterJson || (isExplicit && (first.Start == 0 || _text[first.Start - 1] is '\n' or '\uFEFF'));
        _map?.StartDocument(PlaceOf(first.Start));
        var root = ReadRoot(isExplicit);
        if (Break is null)
        {
            ReadEnd(root, first.Start);
        }

        return root;
    }

    private void StartDocument()
    {
        Rejected = new RejectedText();
        _forKubectl = null;
        _anchors.Clear();
        _anchorSpans.Clear();
        _prefixes.Clear();
    }

    // Returns whether the document starts with '---', which is then the first token.
    private bool ReadStart(ref Token first)
    {
        if (_read == 0)
        {
            _directives = TakeDirectives();
        }

        first = Peek();
        _directives.ForEach(ReadDirective);
        if (Break is not null)
        {
            return false;
        }

        if (first.Kind == TokenKind.DocumentStart)
        {
            if (_directives.Count > 0 && (_read == 0 || _isAfterNothing))
            {
                // For kubectl, the lines before '---' are a document of their own, so it has only this line.
                Rejected.ByKubectl.Add(ManifestMustParse.Rule.Directive(Locate(_directives[0].Start, _directives[0].End)));
            }

            _scanner.Take();
            return true;
        }

        if (_directives.Count > 0 || (_read > 0 && !_isAfterJson))
        {
            Fail(ProblemKind.DocumentStart, first);
        }
        else if (first.Kind == TokenKind.DocumentEnd)
        {
            Fail(ProblemKind.DocumentEnd, first);
        }

        return false;
    }

    private List<Token> TakeDirectives()
    {
        var directives = new List<Token>();
        while (_scanner.Peek().Kind == TokenKind.Directive)
        {
            directives.Add(_scanner.Take());
        }

        return directives;
    }

    private void ReadDirective(Token directive)
    {
        if (directive.Handle is { } handle)
        {
            if (_prefixes.ContainsKey(handle))
            {
                Fail(ProblemKind.Directive, directive);
            }

            _prefixes[handle] = directive.Text!;
        }
        else if (directive.Text == NameScanner.VersionDirective && _directives.FindAll(IsVersion).Count > 1)
        {
            Fail(ProblemKind.Directive, directive);
        }

        static bool IsVersion(Token directive) => directive is { Handle: null, Text: NameScanner.VersionDirective };
    }

    private YamlNode? ReadRoot(bool isExplicit)
    {
        var first = Peek();
        if (isExplicit && first.Kind is TokenKind.Directive or TokenKind.DocumentStart or TokenKind.DocumentEnd or TokenKind.TextEnd)
        {
            return Nothing(first.Start);
        }

        return ReadNode(0, NodeRole.Root, isBlock: true);
    }

    // kubectl ignores what follows a document up to the next line with '---'. The Azure ML CLI doesn't.
    private void ReadEnd(YamlNode? root, int start)
    {
        var next = Peek();
        if (next.Kind == TokenKind.Broken)
        {
            return;
        }

        if (next.Kind == TokenKind.TextEnd && _control >= 0)
        {
            // An error right after the last node of a document can mean that the node isn't what it seems.
            Break = YamlProblem.Control(_text, _control, _source);
            return;
        }

        _nextDirectives = [];
        (_isAfterJson, _isAfterNothing) = (false, start > 0 && root is YamlScalar { IsNothing: true } && next.Kind == TokenKind.Directive);
        _forKubectl = _cursor.ForKubectl;
        while (next.Kind == TokenKind.DocumentEnd)
        {
            _scanner.Take();
            _map?.EndDocument(PlaceOf(next.End));
            next = _scanner.Peek();
        }

        if (IsForKubectl(root))
        {
            SkipPart(next, root);
            return;
        }

        _nextDirectives = TakeDirectives();
        next = _scanner.Peek();
        if (next.Kind == TokenKind.DocumentStart || (next.Kind == TokenKind.TextEnd && _nextDirectives.Count == 0))
        {
            return;
        }

        if (_dialect == Dialect.AzureCli)
        {
            Fail(ProblemKind.DocumentStart, next);
        }
        else
        {
            Rejected.ByAzureCli.Add(ManifestMustParse.Rule.TextAfterEnd(Locate(next.Start, next.End)));
            SkipPart(next, root);
        }
    }

    private void SkipPart(Token next, YamlNode? root)
    {
        if (next.Kind == TokenKind.MappingOpen && root is YamlMapping { IsFlow: true } && IsJson())
        {
            // kubectl reads several JSON documents without a line between them.
            _isAfterJson = true;
        }
        else if (next.Kind is not (TokenKind.DocumentStart or TokenKind.TextEnd))
        {
            _nextDirectives = [];
            var separator = _text.IndexOf(Separator, next.Start, _cursor.End - next.Start, StringComparison.Ordinal);
            _scanner.Restart(separator < 0 ? _cursor.End : separator + 1);
        }
    }

    private bool IsJson()
    {
        var start = 0;
        while (start < _text.Length && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        return start < _text.Length && _text[start] == '{';
    }

    // JSON has more escape sequences.
    private void AddRejected()
    {
        if (_forKubectl is { } forKubectl && !(forKubectl.Kind == ProblemKind.Escape && IsJson()))
        {
            Rejected.ByKubectl.Add(YamlProblem.Reject(forKubectl, Locate(forKubectl.Start, forKubectl.End), Scalar.Kubectl, _text));
        }

        if (_cursor.ForAzureCli is { } forAzureCli)
        {
            Rejected.ByAzureCli.Add(YamlProblem.Reject(forAzureCli, Locate(forAzureCli.Start, forAzureCli.End), Scalar.AzureCli, _text));
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

    private Token Peek()
    {
        var token = _scanner.Peek();
        if (token.Kind == TokenKind.Broken)
        {
            Fail(ProblemKind.MissingValue, token);
        }

        return token;
    }

    private void Fail(ProblemKind kind, Token token)
    {
        if (Break is not null)
        {
            return;
        }

        var problem = token.Kind == TokenKind.Broken ? _scanner.Problem! : new Problem(kind, token.Start, token.End, token.End);
        if (_control >= 0 && problem.Reached >= _control - 1)
        {
            Break = YamlProblem.Control(_text, _control, _source);
            return;
        }

        // A quote that isn't closed ends at the next one, and what follows makes no sense.
        var span = Locate(problem.Start, problem.End);
        var openQuote = _scanner.LastLongQuote is { } quote && quote.End <= problem.Start && PlaceOf(quote.End).Line == span.Start.Line
            ? Locate(quote.Start, quote.Start + TextLines.LineAt(_text, quote.Start).Length - PlaceOf(quote.Start).Column + 1)
            : (SourceSpan?)null;
        Break = YamlProblem.Break(problem, span, openQuote, _text);
    }

    // Returns null if the node can't be read at all.
    private YamlNode? ReadNode(int depth, NodeRole role, bool isBlock, bool mayBeList = false)
    {
        var token = Peek();
        if (token.Kind == TokenKind.Alias)
        {
            StartNode(role, token.Start);
            return ReadAlias(_scanner.Take());
        }

        string? anchor = null;
        string? tag = null;
        var (start, end) = (-1, token.Start);
        while ((token.Kind == TokenKind.Anchor && anchor is null) || (token.Kind == TokenKind.Tag && tag is null))
        {
            _scanner.Take();
            end = token.End;
            if (token.Kind == TokenKind.Anchor)
            {
                anchor = token.Text;
            }
            else
            {
                start = token.Start;
                tag = TagOf(token);
            }

            token = Peek();
        }

        var isNode = IsNode(token.Kind, isBlock, mayBeList);
        start = start >= 0 ? start : isNode ? token.Start : end;
        StartNode(role, start);
        if (!isNode)
        {
            if (anchor is null && tag is null)
            {
                Fail(ProblemKind.MissingValue, token);
                return null;
            }

            Reach(end);
            return ReadScalar(new Token(TokenKind.Scalar, end, end, string.Empty), start, anchor, tag);
        }

        if (token.Kind == TokenKind.Scalar)
        {
            _scanner.Take();
            Reach(token.End);
            return ReadScalar(token, start, anchor, tag);
        }

        if (depth >= ManifestMustBeReadable.MaxDepth)
        {
            Break ??= ManifestMustBeReadable.Rule.TooDeep(Locate(start, token.End));
            return null;
        }

        return token.Kind is TokenKind.BlockMapping or TokenKind.MappingOpen
            ? ReadMapping(token, start, anchor, tag, depth)
            : ReadList(token, start, anchor, tag, depth);
    }

    private static bool IsNode(TokenKind kind, bool isBlock, bool mayBeList) => kind switch
    {
        TokenKind.Scalar or TokenKind.ListOpen or TokenKind.MappingOpen => true,
        TokenKind.BlockList or TokenKind.BlockMapping => isBlock,
        TokenKind.Item => mayBeList,
        _ => false,
    };

    // A node starts at its tag or its content. An anchor is not a part of it.
    private void StartNode(NodeRole role, int start)
    {
        if (role == NodeRole.Root)
        {
            _map?.StartRoot(PlaceOf(start));
        }
        else if (role == NodeRole.Entry)
        {
            _map?.Open(PlaceOf(start));
        }
    }

    private YamlAlias ReadAlias(Token token)
    {
        Reach(token.End);
        var span = Locate(token.Start, token.End);
        var isKnown = _anchors.TryGetValue(token.Text!, out var target);
        if (isKnown && target is null)
        {
            Rejected.ByKubectl.Add(ManifestMustParse.Rule.AliasInAnchor(span, token.Text!));
        }

        return new YamlAlias(span, token.Text!, target) { IsDangling = !isKnown };
    }

    private YamlScalar ReadScalar(Token token, int start, string? anchor, string? tag)
    {
        var span = Locate(start, token.End);
        var scalar = new YamlScalar(span, token.Start, token.Text!, token.Form == ScalarForm.Plain)
        {
            Tag = tag,
            IsUnended = token.Form == ScalarForm.Block && IsUnended(token),
        };
        AddAnchor(anchor, span, scalar);
        return scalar;
    }

    private YamlScalar Nothing(int at) => new(Locate(at, at), at, string.Empty, isPlain: true);

    // An item or a key that is empty.
    private YamlScalar NothingAt(int at)
    {
        StartNode(NodeRole.Entry, at);
        return Nothing(at);
    }

    private YamlSequence ReadList(Token open, int start, string? anchor, string? tag, int depth)
    {
        // An item at the level of its key has no token before it.
        var span = Locate(start, open.Kind == TokenKind.BlockList ? open.Start : open.End);
        AddAnchor(anchor, span, null);
        var sequence = new YamlSequence(span) { Tag = tag };
        if (open.Kind == TokenKind.ListOpen)
        {
            _scanner.Take();
            Reach(open.End);
            ReadItemsInBrackets(sequence, open, depth);
        }
        else
        {
            ReadItems(sequence, open.Kind == TokenKind.BlockList, depth);
        }

        sequence.IsIncomplete = Break is not null;
        SetAnchor(anchor, sequence);
        return sequence;
    }

    private void ReadItems(YamlSequence sequence, bool isIndented, int depth)
    {
        if (isIndented)
        {
            _scanner.Take();
        }

        while (Peek() is { Kind: TokenKind.Item } item)
        {
            _scanner.Take();
            var isEmpty = Peek().Kind is TokenKind.Item or TokenKind.BlockEnd
                || (!isIndented && Peek().Kind is TokenKind.Key or TokenKind.Value);
            AddItem(sequence, isEmpty ? item.End : -1, depth, isBlock: true);
            if (Break is not null)
            {
                return;
            }
        }

        if (isIndented)
        {
            Expect(TokenKind.BlockEnd, ProblemKind.MissingItem);
        }
    }

    private void ReadItemsInBrackets(YamlSequence sequence, Token open, int depth)
    {
        while (Break is null && Peek().Kind != TokenKind.ListClose)
        {
            if (Peek() is { Kind: TokenKind.Key } key)
            {
                _map?.Open(PlaceOf(key.Start));
                if (ReadPair(key, depth + 1) is { } pair)
                {
                    sequence.Items.Add(pair);
                }

                _map?.Close();
            }
            else
            {
                AddItem(sequence, empty: -1, depth, isBlock: false);
            }

            if (Break is null && Peek().Kind != TokenKind.ListClose)
            {
                Expect(TokenKind.Comma, ProblemKind.MissingBracket, open.Start);
            }
        }

        Close();
    }

    private void AddItem(YamlSequence sequence, int empty, int depth, bool isBlock)
    {
        if ((empty >= 0 ? NothingAt(empty) : ReadNode(depth + 1, NodeRole.Entry, isBlock)) is { } item)
        {
            sequence.Items.Add(item);
        }

        _map?.Close();
    }

    // A mapping in brackets, without braces.
    private YamlMapping? ReadPair(Token key, int depth)
    {
        if (depth >= ManifestMustBeReadable.MaxDepth)
        {
            Break ??= ManifestMustBeReadable.Rule.TooDeep(Locate(key.Start, key.End));
            return null;
        }

        var mapping = new YamlMapping(Locate(key.Start, key.End), isFlow: true, _budget) { IsComplete = !_isPatch };
        ReadEntry(mapping, TokenKind.ListClose, depth);
        EndMapping(mapping, key.Start, _scanner.Peek().Start);
        return mapping;
    }

    private YamlMapping ReadMapping(Token open, int start, string? anchor, string? tag, int depth)
    {
        var span = Locate(start, open.End);
        AddAnchor(anchor, span, null);
        var isFlow = open.Kind == TokenKind.MappingOpen;
        var mapping = new YamlMapping(span, isFlow, _budget) { IsComplete = !_isPatch, Tag = tag };
        _scanner.Take();
        if (isFlow)
        {
            Reach(open.End);
            ReadEntriesInBraces(mapping, open.Start, depth);
        }
        else
        {
            while (Break is null && Peek().Kind == TokenKind.Key)
            {
                ReadEntry(mapping, TokenKind.BlockEnd, depth);
            }
        }

        var end = Peek();
        if (isFlow)
        {
            Close();
        }
        else
        {
            Expect(TokenKind.BlockEnd, ProblemKind.MissingKey);
        }

        EndMapping(mapping, start, end.Start);
        SetAnchor(anchor, mapping);
        if (anchor is not null)
        {
            // Each mapping is resolved when it's read. To resolve a long chain of merge keys from its end would overflow the stack.
            _ = mapping.Fields;
        }

        return mapping;
    }

    private void EndMapping(YamlMapping mapping, int start, int end)
    {
        if (Break is null)
        {
            mapping.Extent = Locate(start, end);
        }
    }

    private void ReadEntriesInBraces(YamlMapping mapping, int open, int depth)
    {
        while (Break is null && Peek().Kind != TokenKind.MappingClose)
        {
            ReadEntry(mapping, TokenKind.MappingClose, depth);
            if (Break is null && Peek().Kind != TokenKind.MappingClose)
            {
                Expect(TokenKind.Comma, ProblemKind.MissingBrace, open);
            }
        }
    }

    // In braces, a key can be without a value, and then has no token before it.
    private void ReadEntry(YamlMapping mapping, TokenKind close, int depth)
    {
        var isBlock = close == TokenKind.BlockEnd;
        var key = Peek();
        var (isPair, keyEnd) = (key.Kind == TokenKind.Key, key.End);
        if (isPair)
        {
            _scanner.Take();
        }

        var isNothing = isPair && IsEnd(Peek().Kind, close);
        var nothing = isBlock || close == TokenKind.ListClose ? keyEnd : Peek().Start;
        var name = isNothing ? NothingAt(nothing) : ReadNode(depth + 1, NodeRole.Entry, isBlock, isBlock);
        var value = Break is null ? ReadValue(isPair, close, depth) : null;
        if (name is not null && value is not null && IsFollowed(value, close) && !(_isPatch && PatchEntries.IsDirective(name, value)))
        {
            mapping.Entries.Add(new YamlEntry(name, value));
        }

        _map?.Close();
    }

    // An error right after a single value can mean that the value isn't what it seems.
    private bool IsFollowed(YamlNode value, TokenKind close) => value is not YamlScalar
        || Peek().Kind is var next && (next == close || next == (close == TokenKind.BlockEnd ? TokenKind.Key : TokenKind.Comma));

    private YamlNode? ReadValue(bool isPair, TokenKind close, int depth)
    {
        var token = Peek();
        if (!isPair || token.Kind != TokenKind.Value)
        {
            return Break is null ? Nothing(token.Start) : null;
        }

        _scanner.Take();
        var isBlock = close == TokenKind.BlockEnd;
        return IsEnd(Peek().Kind, close)
            ? Nothing(isBlock ? token.End : Peek().Start)
            : ReadNode(depth + 1, NodeRole.Value, isBlock, isBlock);
    }

    // Whether a key or value is empty, because of what follows it.
    private static bool IsEnd(TokenKind next, TokenKind close) => next == close
        || (close == TokenKind.BlockEnd ? next is TokenKind.Key or TokenKind.Value : next is TokenKind.Comma or TokenKind.Value);

    private void Expect(TokenKind kind, ProblemKind problem, int open = -1)
    {
        var token = Peek();
        if (Break is not null)
        {
            return;
        }

        if (token.Kind == kind)
        {
            _scanner.Take();
        }
        else if (open >= 0 && IsBelow(token, open))
        {
            Fail(ProblemKind.OpenBracket, token with { Start = open, End = open + 1 });
        }
        else
        {
            Fail(problem, token);
        }
    }

    // Whether a token is in a line that is not indented more than the line of a bracket, so the bracket probably isn't closed.
    private bool IsBelow(Token token, int open) => token.Kind == TokenKind.TextEnd
        || (PlaceOf(token.Start).Line > PlaceOf(open).Line && IndentAt(token.Start) <= IndentAt(open));

    private int IndentAt(int index)
    {
        var start = index - PlaceOf(index).Column + 1;
        var at = start;
        while (at < _text.Length && _text[at] is ' ' or '\t')
        {
            at++;
        }

        return at - start;
    }

    // Moves after a bracket or brace.
    private void Close()
    {
        if (Break is null)
        {
            Reach(_scanner.Take().End);
        }
    }

    private void Reach(int end) => _map?.Reach(PlaceOf(end));

    private string? TagOf(Token token)
    {
        if (token.Handle is not { } handle)
        {
            return token.Text;
        }

        if (_prefixes.TryGetValue(handle, out var prefix))
        {
            return prefix + token.Text;
        }

        if (handle is not ("!" or "!!"))
        {
            Fail(ProblemKind.Tag, token);
        }

        return (handle == "!" ? handle : YamlTags.Prefix) + token.Text;
    }

    // kubectl lets a later anchor replace an earlier one. Until its value is complete, an alias of it would be infinitely deep.
    private void AddAnchor(string? anchor, SourceSpan span, YamlNode? node)
    {
        if (anchor is null)
        {
            return;
        }

        _anchors[anchor] = node;
        if (_anchorSpans.TryGetValue(anchor, out var first))
        {
            Rejected.ByAzureCli.Add(ManifestMustParse.Rule.RepeatedAnchor(span, anchor, first));
        }
        else
        {
            _anchorSpans.Add(anchor, span);
        }
    }

    private void SetAnchor(string? anchor, YamlNode node)
    {
        if (anchor is not null)
        {
            _anchors[anchor] = node;
        }
    }

    // Whether a block is in the last line, this line has no end, and no '-' after the indicator removes line ends.
    private bool IsUnended(Token block)
    {
        if (block.Text!.Length == 0 || block.End < _text.Length || _text[_text.Length - 1] is '\n' or '\r')
        {
            return false;
        }

        return _text[block.Start + 1] != '-' && !(_text[block.Start + 1] is >= '1' and <= '9' && _text[block.Start + 2] == '-');
    }

    // All except tab, line ends and NEL, as in both programs.
    private static int FindControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' and not ('\t' or '\n' or '\r') or (>= '\u007f' and <= '\u009f' and not '\u0085') or '\uFFFE' or '\uFFFF')
            {
                return i;
            }
        }

        return -1;
    }

    private SourceSpan Locate(int start, int end) => new(_source, PlaceOf(start), PlaceOf(end));

    private enum NodeRole
    {
        /// <summary>The root of a document.</summary>
        Root,

        /// <summary>A key with its value, or a list item.</summary>
        Entry,

        /// <summary>The value of a key.</summary>
        Value,
    }
}
