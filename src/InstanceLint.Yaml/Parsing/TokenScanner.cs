using System.Collections.Generic;

namespace InstanceLint.Yaml.Parsing;

/// <summary>
/// Splits a text into tokens, as kubectl and the Azure ML CLI do. Where one of them rejects a text, the scanner records that and goes on as
/// the other one does. A key is known only at its <c>:</c>, so up to a line is read ahead.
/// </summary>
internal sealed class TokenScanner
{
    private readonly TextCursor _cursor;
    private readonly PlainScanner _plain;
    private readonly QuotedScanner _quoted;
    private readonly BlockScanner _blocks;
    private readonly NameScanner _names;
    private readonly DocumentMarks _marks;
    private readonly BlankScanner _blanks;
    private readonly List<TextComment>? _comments;
    private readonly TokenQueue _queue = new();
    private readonly PossibleKeys _keys;
    private readonly BlockIndents _indents = new();
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
        _marks = new DocumentMarks(cursor);
        _blanks = new BlankScanner(cursor, _marks, comments);
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
        _brackets = 0;
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
        _blanks.Skip(_brackets > 0, isFirst: _queue.Next == 0, ref _mayStartKey);
        if (_cursor.Problem is not null)
        {
            End();
        }
        else
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
                AddRead(_plain.Read(_indents.Current, isInBrackets));
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
            FetchEnd(c == '-' ? TokenKind.DocumentStart : TokenKind.DocumentEnd, DocumentMarks.Separator.Length);
            return true;
        }

        if (c == '-' && _marks.FindEndOfSeparator() is { } end)
        {
            FetchEnd(TokenKind.DocumentStart, end - _cursor.At);
            return true;
        }

        return false;
    }

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
            var token = _blocks.Read(_indents.Current, out var comment);
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

            if (_indents.TryOpen(_cursor.Column))
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
            if (_brackets == 0 && _indents.TryOpen(key.Column))
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

    private void SaveKey()
    {
        if (_mayStartKey)
        {
            RemoveKey();
            var isRequired = _brackets == 0 && _indents.Current == _cursor.Column;
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

    private void CloseBlocks(int column)
    {
        while (_brackets == 0 && _indents.Current > column)
        {
            Add(new Token(TokenKind.BlockEnd, _cursor.At, _cursor.At));
            _indents.Close();
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
