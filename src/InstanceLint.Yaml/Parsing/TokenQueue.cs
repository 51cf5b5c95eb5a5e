using System;

namespace InstanceLint.Yaml.Parsing;

/// <summary>Tokens that have been read ahead. Each has a number, counted from the start of the text.</summary>
internal sealed class TokenQueue
{
    // Fewer tokens than are worth to move the rest for.
    private const int MostTaken = 1024;

    private Token[] _tokens = new Token[16];
    private int _head;
    private int _end;

    /// <summary>The number of the next token.</summary>
    internal int First { get; private set; }

    /// <summary>The number that the next added token gets.</summary>
    internal int Next => First + _end - _head;

    /// <summary>Whether no token has been read ahead.</summary>
    internal bool IsEmpty => _head == _end;

    /// <summary>Returns the next token.</summary>
    internal ref readonly Token Peek() => ref _tokens[_head];

    /// <summary>Returns the token with a number.</summary>
    internal Token At(int number) => _tokens[_head + number - First];

    /// <summary>Adds a token after all others.</summary>
    internal void Add(Token token)
    {
        Grow();
        _tokens[_end++] = token;
    }

    /// <summary>Adds a token before the one with a number.</summary>
    internal void Insert(int number, Token token)
    {
        Grow();
        var place = _head + number - First;
        Array.Copy(_tokens, place, _tokens, place + 1, _end - place);
        _tokens[place] = token;
        _end++;
    }

    /// <summary>Removes the next token.</summary>
    internal void Take()
    {
        _head++;
        First++;
        if (_head == _end || _head > MostTaken)
        {
            Array.Copy(_tokens, _head, _tokens, 0, _end - _head);
            _end -= _head;
            _head = 0;
        }
    }

    /// <summary>Removes the token with a number and all after it.</summary>
    internal void RemoveFrom(int number) => _end = _head + number - First;

    /// <summary>Removes all tokens.</summary>
    internal void Clear() => _head = _end = 0;

    private void Grow()
    {
        if (_end == _tokens.Length)
        {
            Array.Resize(ref _tokens, _end * 2);
        }
    }
}
