using System.Collections.Generic;

namespace InstanceLint.Yaml.Parsing;

/// <summary>
/// Splits a text into tokens, as kubectl and the Azure ML CLI do. Where one of them rejects a text, the scanner records that and goes on as
/// the other one does. A key is known only at its <c>:</c>, so up to a line is read ahead.
/// </summary>
internal sealed class TokenScanner
{
    private const string Separator = "---";

    private readonly TextCursor _cursor;
    private readonly PlainScanner _plain;
    private readonly QuotedScanner _quoted;
    private readonly BlockScanner _blocks;
    private readonly NameScanner _names;
    private readonly List<TextComment>? _comments;
    private readonly TokenQueue _queue = new();
    private readonly PossibleKeys _keys;
    private readonly List<int> _indents = [];
    private int _indent = -1;
    private int _brackets;
    private bool _mayStartKey = true;
    private bool _isReady;
    private bool _isEnded;

    /// <param name="cursor">The start of the text.</param>
    /// <param name="comments">Receives the comments, or <see langword="null"/> if they aren't needed.</param>
    internal TokenScanner(TextCursor cursor, List<TextComment>? comments)
    {
        (_cursor, _comments) = (cursor, comments);
        var value = new ScalarText(cursor.Text);
        _plain = new PlainScanner(cursor, value);
        _quoted = new QuotedScanner(cursor, value);
        _blocks = new BlockScanner(cursor, value);
        _names = new NameScanner(cursor);
        _keys = new PossibleKeys(cursor);
    }

    /// <summary>Why the text can't be read any further, or <see langword="null"/>.</summary>
    internal Problem? Problem => _cursor.Problem;

    /// <summary>The last value in quotes that has several lines, or <see langword="null"/>.</summary>
    internal Token? LastLongQuote => _quoted.LastLong;

    /// <summary>Returns the next token.</summary>
    internal ref readonly Token Peek()
    {
        while (!_isReady)
        {
            if (!_queue.IsEmpty && (_isEnded || !MayBecomeKey()))
            {
                _isReady = true;
            }
            else
            {
                Fetch();
            }
        }

        return ref _queue.Peek();
    }

    /// <summary>Returns the next token, and moves after it. The end of the text and a problem remain.</summary>
    internal Token Take()
    {
        var token = Peek();
        if (token.Kind is TokenKind.TextEnd or TokenKind.Broken)
        {
            return token;
        }

        _queue.Take();
        _isReady = false;
        return token;
    }

    /// <summary>Starts again at an index.</summary>
    internal void Restart(int at)
    {
        _queue.Clear();
        _keys.Clear();
        _indents.Clear();
        (_indent, _brackets) = (-1, 0);
        (_mayStartKey, _isReady, _isEnded) = (true, false, false);
        _cursor.MoveTo(at);
        if (_comments is not null)
        {
            var kept = _comments.FindLastIndex(comment => comment.Start < at) + 1;
            _comments.RemoveRange(kept, _comments.Count - kept);
        }
    }

    private bool MayBecomeKey()
    {
        DropKeys();
        return !_isEnded && _keys.StartAt(_queue.First);
    }

    private void Fetch()
    {
        _cursor.CheckCancellation();
        SkipToToken();
        if (!_isEnded)
        {
            DropKeys();
        }

        if (_isEnded)
        {
            return;
        }

        CloseBlocks(_cursor.Column);
        if (_cursor.IsAtEnd)
        {
            FetchEnd(TokenKind.TextEnd, 0);
            _isEnded = true;
        }
        else if (_cursor.Column > 0 || !FetchDocumentMark())
        {
            FetchInLine(_cursor.Next);
        }
    }

    private void FetchInLine(char c)
    {
        var isInBrackets = _brackets > 0;
        switch (c)
        {
            case '[' or '{':
                SaveKey();
                _brackets++;
                _mayStartKey = true;
                AddSign(c == '[' ? TokenKind.ListOpen : TokenKind.MappingOpen);
                break;
            case ']' or '}':
                RemoveKey();
                _brackets -= isInBrackets ? 1 : 0;
                _mayStartKey = false;
                AddSign(c == ']' ? TokenKind.ListClose : TokenKind.MappingClose);
                break;
            case ',':
                RemoveKey();
                _mayStartKey = true;
                AddSign(TokenKind.Comma);
                break;
            case '-' when _cursor.IsBlankOrEndAt(_cursor.At + 1):
                FetchStart(TokenKind.Item, TokenKind.BlockList, ProblemKind.ListStart, mayStartKey: true);
                break;
            case '?' when isInBrackets || _cursor.IsBlankOrEndAt(_cursor.At + 1):
                FetchStart(TokenKind.Key, TokenKind.BlockMapping, ProblemKind.KeyStart, !isInBrackets);
                break;
            case ':' when isInBrackets || _cursor.IsBlankOrEndAt(_cursor.At + 1):
                FetchValue();
                break;
            case '*' or '&':
                SaveKey();
                _mayStartKey = false;
                AddRead(_names.ReadAnchor());
                break;
            case '!':
                SaveKey();
                _mayStartKey = false;
                AddRead(_names.ReadTag());
                break;
            case '|' or '>' when !isInBrackets:
                FetchBlock();
                break;
            case '"' or '\'':
                SaveKey();
                _mayStartKey = false;
                AddRead(_quoted.Read());
                break;
            case '|' or '>' or '%' or '@' or '`':
                Fail(ProblemKind.StartCharacter, _cursor.At, _cursor.At + 1);
                break;
            default:
                SaveKey();
                _mayStartKey = false;
                AddRead(_plain.Read(_indent, isInBrackets));
                _mayStartKey = _plain.EndedWithLine;
                break;
        }
    }

    private bool FetchDocumentMark()
    {
        var c = _cursor.Next;
        if (c == '%')
        {
            FetchDirective();
            return true;
        }

        if (c is '-' or '.' && _cursor.IsMarkerAt(_cursor.At))
        {
            FetchEnd(c == '-' ? TokenKind.DocumentStart : TokenKind.DocumentEnd, Separator.Length);
            return true;
        }

        if (c == '-' && FindEndOfSeparator() is { } end)
        {
            FetchEnd(TokenKind.DocumentStart, end - _cursor.At);
            return true;
        }

        return false;
    }

    // Between two documents, kubectl allows a comment right after '---', and any kind of blank.
    private int? FindEndOfSeparator()
    {
        if (!IsAt(Separator, _cursor.At) || _cursor.LineBefore < 0 || IsAt(Separator, _cursor.LineBefore))
        {
            return null;
        }

        var end = _cursor.At + Separator.Length;
        while (end < _cursor.End && char.IsWhiteSpace(_cursor.Text[end]) && !TextCursor.IsBreak(_cursor.Text[end]))
        {
            end++;
        }

        if (end < _cursor.End && _cursor.Text[end] != '#' && !TextCursor.IsBreak(_cursor.Text[end]))
        {
            return null;
        }

        _cursor.DependsOnDialect = true;
        return _cursor.Dialect == Dialect.Kubectl ? end : null;
    }

    private bool IsAt(string expected, int index) =>
        string.CompareOrdinal(_cursor.Text, index, expected, 0, expected.Length) == 0;

    private void FetchDirective()
    {
        CloseBlocks(-1);
        RemoveKey();
        _mayStartKey = false;
        if (_isEnded)
        {
            return;
        }

        var token = _names.ReadDirective(out var comment);
        AddComment(comment);
        AddRead(token);
    }

    private void FetchEnd(TokenKind kind, int length)
    {
        CloseBlocks(-1);
        RemoveKey();
        _mayStartKey = false;
        Add(new Token(kind, _cursor.At, _cursor.At + length));
        _cursor.At += length;
    }

    private void FetchBlock()
    {
        RemoveKey();
        _mayStartKey = true;
        if (!_isEnded)
        {
            var token = _blocks.Read(_indent, out var comment);
            AddComment(comment);
            AddRead(token);
        }
    }

    // The '-' or '?' of an item or key, which can be the first one of a block.
    private void FetchStart(TokenKind kind, TokenKind block, ProblemKind problem, bool mayStartKey)
    {
        if (_brackets == 0)
        {
            if (!_mayStartKey)
            {
                Fail(problem, _cursor.At, _cursor.At + 1);
                return;
            }

            if (OpenBlock(_cursor.Column))
            {
                Add(new Token(block, _cursor.At, _cursor.At));
            }
        }

        RemoveKey();
        _mayStartKey = mayStartKey;
        AddSign(kind);
    }

    private void FetchValue()
    {
        if (_keys.Take(_brackets) is { } key)
        {
            _queue.Insert(key.Token, new Token(TokenKind.Key, key.Start, key.Start));
            if (_brackets == 0 && OpenBlock(key.Column))
            {
                _queue.Insert(key.Token, new Token(TokenKind.BlockMapping, key.Start, key.Start));
            }

            _mayStartKey = false;
            AddSign(TokenKind.Value);
        }
        else
        {
            // Without a key, this is an error that the parser finds.
            FetchStart(TokenKind.Value, TokenKind.BlockMapping, ProblemKind.ValueStart, _brackets == 0);
        }
    }

    private void SkipToToken()
    {
        while (!_cursor.IsAtEnd)
        {
            if (_cursor.Column == 0 && _cursor.Next == '\uFEFF' && IsAfterMark())
            {
                _cursor.SkipByteOrderMark();
            }

            SkipBlanks();
            if (_cursor.Next == '#')
            {
                var start = _cursor.At;
                _cursor.SkipLine();
                AddComment(new TextComment(start, _cursor.At));
            }

            if (_isEnded || !_cursor.IsBreakAt(_cursor.At))
            {
                return;
            }

            _cursor.TakeBreak();
            _mayStartKey |= _brackets == 0;
        }
    }

    // Files that have been joined can have a byte order mark at the start of each document.
    private bool IsAfterMark() =>
        _cursor.LineBefore >= 0 && (IsAt(Separator, _cursor.LineBefore) || IsAt("...", _cursor.LineBefore));

    private void SkipBlanks()
    {
        var start = _cursor.At;
        var tab = -1;
        while (_cursor.Next is ' ' or '\t')
        {
            tab = tab < 0 && _cursor.Next == '\t' ? _cursor.At : tab;
            _cursor.At++;
        }

        if (tab < 0)
        {
            return;
        }

        // For kubectl, a text that starts with '{' can be JSON.
        _cursor.RejectForAzureCli(ProblemKind.Tab, tab, 1);
        if (_brackets == 0 && _mayStartKey && !(_queue.Next == 0 && _cursor.Next == '{'))
        {
            _cursor.RejectForKubectl(ProblemKind.TabIndent, tab, 1);
            if (start == _cursor.LineStart && _cursor.Next is not ('#' or '\0') && !TextCursor.IsBreak(_cursor.Next))
            {
                Fail(ProblemKind.TabIndent, tab, tab + 1);
            }
        }
    }

    private void SaveKey()
    {
        if (_mayStartKey)
        {
            RemoveKey();
            var isRequired = _brackets == 0 && _indent == _cursor.Column;
            _keys.Add(new PossibleKey(_queue.Next, _brackets, _cursor.At, _cursor.LineStart, isRequired));
        }
    }

    private void RemoveKey() => FailIfRequired(_keys.Take(_brackets));

    private void DropKeys() => FailIfRequired(_keys.DropLong());

    private void FailIfRequired(PossibleKey? removed)
    {
        if (removed is { IsRequired: true } key)
        {
            var end = key.Token < _queue.Next ? _queue.At(key.Token).End : key.Start;
            _queue.RemoveFrom(key.Token);
            Fail(ProblemKind.MissingColon, key.Start, end);
        }
    }

    private bool OpenBlock(int column)
    {
        if (_indent >= column)
        {
            return false;
        }

        _indents.Add(_indent);
        _indent = column;
        return true;
    }

    private void CloseBlocks(int column)
    {
        while (_brackets == 0 && _indent > column)
        {
            Add(new Token(TokenKind.BlockEnd, _cursor.At, _cursor.At));
            _indent = _indents[_indents.Count - 1];
            _indents.RemoveAt(_indents.Count - 1);
        }
    }

    private void AddSign(TokenKind kind)
    {
        Add(new Token(kind, _cursor.At, _cursor.At + 1));
        _cursor.At++;
    }

    // A token that could not be read has a problem instead.
    private void AddRead(Token token)
    {
        if (_cursor.Problem is null)
        {
            Add(token);
        }
        else
        {
            End();
        }
    }

    private void Add(Token token)
    {
        if (!_isEnded)
        {
            _queue.Add(token);
        }
    }

    private void AddComment(TextComment? comment)
    {
        if (comment is { } found)
        {
            _comments?.Add(found);
        }
    }

    private void Fail(ProblemKind kind, int start, int end)
    {
        _cursor.Fail(kind, start, end);
        End();
    }

    private void End()
    {
        if (!_isEnded)
        {
            _isEnded = true;
            _keys.Clear();
            _queue.Add(new Token(TokenKind.Broken, Problem!.Start, Problem.End));
        }
    }
}
