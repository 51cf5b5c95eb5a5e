using System.Collections.Generic;

namespace InstanceLint.Yaml.Tree;

/// <summary>
/// Removes byte order marks at the start of documents, which occur if files have been joined. YAML and kubectl allow them there, but the
/// parser takes them for part of the first key. Only the columns in the rest of that line change.
/// </summary>
internal sealed class ByteOrderMarks
{
    private const char Mark = '\uFEFF';

    private readonly HashSet<int> _lines = [];

    internal ByteOrderMarks(string text)
    {
        var at = text.IndexOf(Mark);
        if (at < 0)
        {
            Text = text;
            return;
        }

        var characters = text.ToCharArray();
        var (line, start) = (1, 0);
        for (; at >= 0; at = text.IndexOf(Mark, at + 1))
        {
            for (var next = TextLines.Next(text, start); next >= 0 && next <= at; next = TextLines.Next(text, start))
            {
                (line, start) = (line + 1, next);
            }

            var end = EndOfLineBefore(text, at);
            if (end >= 3 && TextLines.LineAt(text, end).Trim(Mark, ' ', '\t') is "---" or "...")
            {
                // A blank at the end of the line before keeps the length of the text the same.
                text.CopyTo(end, characters, end + 1, at - end);
                characters[end] = ' ';
                _lines.Add(line);
            }
        }

        Text = new string(characters);
    }

    /// <summary>The text without byte order marks, with the same length as before.</summary>
    internal string Text { get; }

    /// <summary>Returns the number of byte order marks at the start of a line.</summary>
    internal int CountIn(int line) => _lines.Contains(line) ? 1 : 0;

    // Returns the end of the line before, if a line starts at a position; otherwise -1.
    private static int EndOfLineBefore(string text, int at) =>
        at == 0 || text[at - 1] is not ('\n' or '\r') ? -1
        : at >= 2 && text[at - 1] == '\n' && text[at - 2] == '\r' ? at - 2
        : at - 1;
}
