using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace InstanceLint.Yaml.Parsing;

/// <summary>
/// Splits a text into tokens, as kubectl and the Azure ML CLI do. Where one of them rejects a text, the scanner records that and goes on as
/// the other one does. A key is known only at its <c>:</c>, so up to a line is read ahead.
/// </summary>
internal sealed class TokenScanner
{
    // A ':' further away doesn't make a key of what is before it.
    private const int LongestKey = 1024;

    private const string Separator = "---";

    private readonly TextCursor _cursor;
    private readonly ScalarScanner _scalars;
    private readonly NameScanner _names;
    private readonly List<TextComment>? _comments;
    private readonly List<Token> _queue = [];
    private readonly List<KeyStart> _keys = [];
    private readonly List<int> _indents = [];
    private int _head;
    private int _taken;
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
        _scalars = new ScalarScanner(cursor);
        _names = new NameScanner(cursor);
    }

    /// <summary>Why the text can't be read any further, or <see langword="null"/>.</summary>
    internal Problem? Problem { get; private set; }

    /// <summary>The last value in quotes that has several lines, or <see langword="null"/>.</summary>
    internal Token? LastLongQuote => _scalars.LastLongQuote;

    /// <summary>Returns the next token.</summary>
    internal Token Peek()
    {
        while (!_isReady)
        {
            if (_head < _queue.Count && (_isEnded || !MayBecomeKey()))
            {
                _isReady = true;
            }
            else
            {
                Fetch();
            }
        }

        return _queue[_head];
    }

    /// <summary>Returns the next token, and moves after it. The end of the text and a problem remain.</summary>
    internal Token Take()
    {
        var token = Peek();
        if (token.Kind is TokenKind.TextEnd or TokenKind.Broken)
        {
            return token;
        }

        _head++;
        _taken++;
        _isReady = false;
        if (_head == _queue.Count || _head > LongestKey)
        {
            _queue.RemoveRange(0, _head);
            _head = 0;
        }

        return token;
    }

    /// <summary>Starts again at an index.</summary>
    internal void Restart(int at)
    {
        _queue.Clear();
        _keys.Clear();
        _indents.Clear();
        (_head, _indent, _brackets) = (0, -1, 0);
        (_mayStartKey, _isReady, _isEnded, Problem) = (true, false, false, null);
        (_names.Problem, _scalars.Problem) = (null, null);
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
        return !_isEnded && _keys.Count > 0 && _keys[0].Token == _taken;
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
                AddName(_names.ReadAnchor());
                break;
            case '!':
                SaveKey();
                _mayStartKey = false;
                AddName(_names.ReadTag());
                break;
            case '|' or '>' when !isInBrackets:
                FetchBlock();
                break;
            case '"' or '\'':
                SaveKey();
                _mayStartKey = false;
                AddScalar(_scalars.ReadQuoted());
                break;
            case '|' or '>' or '%' or '@' or '`':
                Fail(new Problem(ProblemKind.StartCharacter, _cursor.At, _cursor.At + 1, _cursor.At));
                break;
            default:
                SaveKey();
                _mayStartKey = false;
                var plain = _scalars.ReadPlain(_indent, isInBrackets);
                _mayStartKey = _scalars.EndedWithLine;
                AddScalar(plain);
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

        if (c is '-' or '.' && (_cursor.IsMarkerAt(_cursor.At) || IsSeparator()))
        {
            FetchEnd(c == '-' ? TokenKind.DocumentStart : TokenKind.DocumentEnd, Separator.Length);
            return true;
        }

        return false;
    }

    // kubectl allows a comment right after the line that separates two documents.
    private bool IsSeparator()
    {
        if (!IsAt(Separator + "#", _cursor.At) || _cursor.LineBefore < 0 || IsAt(Separator, _cursor.LineBefore))
        {
            return false;
        }

        _cursor.DependsOnDialect = true;
        return _cursor.Dialect == Dialect.Kubectl;
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
        AddName(token);
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
            var token = _scalars.ReadBlock(_indent, out var comment);
            AddComment(comment);
            AddScalar(token);
        }
    }

    // The '-' or '?' of an item or key, which can be the first one of a block.
    private void FetchStart(TokenKind kind, TokenKind block, ProblemKind problem, bool mayStartKey)
    {
        if (_brackets == 0)
        {
            if (!_mayStartKey)
            {
                Fail(new Problem(problem, _cursor.At, _cursor.At + 1, _cursor.At));
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
        if (_keys.Count > 0 && _keys[_keys.Count - 1] is { } key && key.Brackets == _brackets)
        {
            _keys.RemoveAt(_keys.Count - 1);
            var place = _head + key.Token - _taken;
            _queue.Insert(place, new Token(TokenKind.Key, key.Start, key.Start));
            if (_brackets == 0 && OpenBlock(key.Column))
            {
                _queue.Insert(place, new Token(TokenKind.BlockMapping, key.Start, key.Start));
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
        if (_brackets == 0 && _mayStartKey && !(_taken + _queue.Count == 0 && _cursor.Next == '{'))
        {
            _cursor.RejectForKubectl(ProblemKind.TabIndent, tab, 1);
            if (start == _cursor.LineStart && _cursor.Next is not ('#' or '\0') && !TextCursor.IsBreak(_cursor.Next))
            {
                Fail(new Problem(ProblemKind.TabIndent, tab, tab + 1, _cursor.At));
            }
        }
    }

    private void SaveKey()
    {
        if (_mayStartKey)
        {
            RemoveKey();
            var isRequired = _brackets == 0 && _indent == _cursor.Column;
            _keys.Add(new KeyStart(_taken + _queue.Count - _head, _brackets, _cursor.At, _cursor.LineStart, isRequired));
        }
    }

    private void RemoveKey()
    {
        if (_keys.Count > 0 && _keys[_keys.Count - 1] is { } key && key.Brackets == _brackets)
        {
            RemoveKeys(_keys.Count - 1, 1);
        }
    }

    // Keys that began earlier are first, so those that became too long are too.
    private void DropKeys()
    {
        var count = 0;
        while (count < _keys.Count && IsTooLong(_keys[count]))
        {
            count++;
        }

        if (count > 0)
        {
            RemoveKeys(0, count);
        }
    }

    private bool IsTooLong(KeyStart key) => key.LineStart != _cursor.LineStart
        || (_cursor.At - key.Start > LongestKey && _cursor.At - key.Start - CountPairs(key.Start, _cursor.At) > LongestKey);

    // A surrogate pair is one character.
    private int CountPairs(int start, int end)
    {
        var count = 0;
        for (var i = start; i < end && i < start + (2 * LongestKey); i++)
        {
            count += char.IsLowSurrogate(_cursor.Text[i]) ? 1 : 0;
        }

        return count;
    }

    // A value that is in the column of the keys before it must be a key.
    private void RemoveKeys(int first, int count)
    {
        var required = _keys.FindIndex(first, count, static key => key.IsRequired);
        if (required < 0)
        {
            _keys.RemoveRange(first, count);
            return;
        }

        var key = _keys[required];
        var place = _head + key.Token - _taken;
        var end = place < _queue.Count ? _queue[place].End : key.Start;
        _queue.RemoveRange(place, _queue.Count - place);
        Fail(new Problem(ProblemKind.MissingColon, key.Start, end, _cursor.At));
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

    private void AddName(Token token) => AddOrFail(token, _names.Problem);

    private void AddScalar(Token token) => AddOrFail(token, _scalars.Problem);

    private void AddOrFail(Token token, Problem? problem)
    {
        if (problem is null)
        {
            Add(token);
        }
        else
        {
            Fail(problem);
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

    private void Fail(Problem problem)
    {
        if (!_isEnded)
        {
            (Problem, _isEnded) = (problem, true);
            _keys.Clear();
            _queue.Add(new Token(TokenKind.Broken, problem.Start, problem.End));
        }
    }

    /// <summary>The start of a value that becomes a key if a <c>:</c> follows it.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct KeyStart(int Token, int Brackets, int Start, int LineStart, bool IsRequired)
    {
        internal int Column => Start - LineStart;
    }
}
