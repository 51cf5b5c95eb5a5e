using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Analyzers.Strings;

/// <summary>The value of a string expression, with the place of each of its characters in the file.</summary>
internal sealed class StringText
{
    // What YAML takes for a variable, so the value is unknown.
    private const string Hole = "${hole}";

    private readonly StringBuilder _text = new();
    private readonly List<int> _places = [];

    /// <summary>The value. Each hole of an interpolated string is a variable.</summary>
    internal string Text => _text.ToString();

    /// <summary>Whether a hole may be more than a part of a value, such as a key or several lines.</summary>
    internal bool HasOpenHole { get; private set; }

    /// <summary>Adds a character.</summary>
    /// <param name="character">The character.</param>
    /// <param name="place">Where it starts in the file.</param>
    internal void Add(char character, int place)
    {
        _text.Append(character);
        _places.Add(place);
    }

    /// <summary>Adds a part whose value is unknown.</summary>
    internal void AddHole(SyntaxNode hole)
    {
        HasOpenHole |= IsLineBegun();
        var name = (hole as InterpolationSyntax)?.Expression.ToString() ?? string.Empty;
        foreach (var character in name.Length > 0 && name.All(IsOfName) ? "${" + name + "}" : Hole)
        {
            Add(character, hole.SpanStart);
        }
    }

    /// <summary>Returns the place of a part of the value in the file.</summary>
    /// <param name="start">The index of its first character.</param>
    /// <param name="end">The index after its last character.</param>
    /// <param name="last">Where the whole expression ends.</param>
    internal TextSpan PlaceOf(int start, int end, int last)
    {
        var from = start < _places.Count ? _places[start] : last;
        var to = end < _places.Count ? _places[end] : last;
        return TextSpan.FromBounds(from, to < from ? from : to);
    }

    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character is '_' or '.';

    // Only a value comes after a colon, a bracket or a quote.
    private bool IsLineBegun()
    {
        for (var i = _text.Length - 1; i >= 0; i--)
        {
            switch (_text[i])
            {
                case '\n' or '\r':
                    return true;
                case ' ' or '-' or '\t':
                    continue;
                default:
                    return false;
            }
        }

        return true;
    }
}
