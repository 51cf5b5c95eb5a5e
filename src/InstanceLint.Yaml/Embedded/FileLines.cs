using System.Collections.Generic;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Embedded;

/// <summary>The lines of a file, by index from 0.</summary>
internal sealed class FileLines
{
    private readonly string _text;
    private readonly List<int> _starts = [];

    internal FileLines(string text)
    {
        _text = text;
        for (var start = 0; start >= 0 && start < text.Length; start = TextLines.Next(text, start))
        {
            _starts.Add(start);
        }
    }

    internal int Count => _starts.Count;

    /// <summary>The line without its line end.</summary>
    internal string this[int line] => TextLines.LineAt(_text, _starts[line]);

    /// <summary>Returns the index in the text at which a line starts, or the length of the text after the last line.</summary>
    internal int StartOf(int line) => line < _starts.Count ? _starts[line] : _text.Length;

    /// <summary>Returns the line end of a line, which is empty if the text ends without one.</summary>
    internal string EndOf(int line)
    {
        var start = _starts[line] + this[line].Length;
        return _text.Substring(start, StartOf(line + 1) - start);
    }

    /// <summary>Returns the first line that starts at an index of the text or after it.</summary>
    internal int LineFrom(int at)
    {
        var line = _starts.BinarySearch(at);
        return line < 0 ? ~line : line;
    }
}
