using System.Collections.Generic;

namespace InstanceLint.Yaml.Parsing;

/// <summary>Tokens that have been read ahead. Each has a number, counted from the start of the text.</summary>
internal sealed class TokenQueue
{
    // Fewer tokens than are worth to move the rest for.
    private const int MostTaken = 1024;

    private readonly List<Token> _tokens = [];
    private int _head;

    /// <summary>The number of the next token.</summary>
    internal int First { get; private set; }

    /// <summary>The number that the next added token gets.</summary>
    internal int Next => First + _tokens.Count - _head;

    /// <summary>Whether no token has been read ahead.</summary>
    internal bool IsEmpty => _head == _tokens.Count;

    /// <summary>Returns the next token.</summary>
    internal Token Peek() => _tokens[_head];

    /// <summary>Returns the token with a number.</summary>
    internal Token At(int number) => _tokens[_head + number - First];

    /// <summary>Adds a token after all others.</summary>
    internal void Add(Token token) => _tokens.Add(token);

    /// <summary>Adds a token before the one with a number.</summary>
    internal void Insert(int number, Token token) => _tokens.Insert(_head + number - First, token);

    /// <summary>Removes the next token.</summary>
    internal void Take()
    {
        _head++;
        First++;
        if (_head == _tokens.Count || _head > MostTaken)
        {
            _tokens.RemoveRange(0, _head);
            _head = 0;
        }
    }

    /// <summary>Removes the token with a number and all after it.</summary>
    internal void RemoveFrom(int number)
    {
        var place = _head + number - First;
        _tokens.RemoveRange(place, _tokens.Count - place);
    }

    /// <summary>Removes all tokens.</summary>
    internal void Clear()
    {
        _tokens.Clear();
        _head = 0;
    }
}
