using System.Collections.Generic;

namespace InstanceLint.Yaml.Tree;

/// <summary>
/// Takes the byte order marks away that stand at the start of documents, where files have been joined. YAML and kubectl allow them there;
/// the parser takes them for a letter of the first key. Nothing else changes its place but the rest of the line.
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
                // A blank behind the line before takes the place of the mark.
                text.CopyTo(end, characters, end + 1, at - end);
                characters[end] = ' ';
                _lines.Add(line);
            }
        }

        Text = new string(characters);
    }

    /// <summary>The text without them, and as long as before.</summary>
    internal string Text { get; }

    /// <summary>How many of them stand before what is written in a line.</summary>
    internal int CountIn(int line) => _lines.Contains(line) ? 1 : 0;

    // Where the line ends that ends just before a place, or -1.
    private static int EndOfLineBefore(string text, int at) =>
        at == 0 || text[at - 1] is not ('\n' or '\r') ? -1
        : at >= 2 && text[at - 1] == '\n' && text[at - 2] == '\r' ? at - 2
        : at - 1;
}
