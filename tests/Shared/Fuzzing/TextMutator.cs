using System;
using System.Collections.Generic;
using System.Text;

namespace InstanceLint.Testing;

/// <summary>Changes texts in some places: characters, words, lines, indentation, line ends, parts of other texts.</summary>
internal static class TextMutator
{
    private const string Spice = "\t\n\r  ::--?[]{},,#&*!|>'\"%@`<~\\0e.=/$()_\0\u0007\u001B\u007F\u0085\u00A0\u200B\u2028\u2029\u202E\uFEFF\uD83D\uDE00é";
    private static readonly string[] LineEnds = ["\n", "\r\n", "\r", "\u0085", "\u2028"];

    /// <summary>Returns the text with one to five changes, as a UTF-8 file can contain it.</summary>
    internal static string Mutate(Random random, string text, string other, IReadOnlyList<string> words)
    {
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            text = random.Next(3) == 0 ? MutateLines(random, text, other) : MutateCharacters(random, text, other, words);
        }

        // An unpaired surrogate can't be saved.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }

    private static string MutateCharacters(Random random, string text, string other, IReadOnlyList<string> words)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(random.Next(2) == 0 ? 4 : 40), text.Length - at);
        switch (random.Next(9))
        {
            case 0:
                return text.Remove(at, length);
            case 1:
                return text.Insert(at, Spice[random.Next(Spice.Length)].ToString());
            case 2:
                return text.Remove(at, Math.Min(1, text.Length - at)).Insert(at, Spice[random.Next(Spice.Length)].ToString());
            case 3:
                return text.Insert(random.Next(text.Length + 1), text.Substring(at, length));
            case 4:
                var from = random.Next(other.Length + 1);
                return text.Insert(at, other.Substring(from, random.Next(Math.Min(400, other.Length - from) + 1)));
            case 5:
                return text[..at];
            case 6:
                return text.Insert(at, string.Concat(System.Linq.Enumerable.Repeat(words[random.Next(words.Count)], random.Next(20) == 0 ? random.Next(300) : 1)));
            case 7:
                return ReplaceWord(random, text, at, words);
            default:
                return at < text.Length ? text.Remove(at, 1).Insert(at, ((char)(text[at] ^ (1 << random.Next(8)))).ToString()) : text;
        }
    }

    // Replaces a sequence of letters and digits with another word.
    private static string ReplaceWord(Random random, string text, int at, IReadOnlyList<string> words)
    {
        var (start, end) = (at, at);
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[..start] + words[random.Next(words.Count)] + text[end..];
    }

    private static string MutateLines(Random random, string text, string other)
    {
        var lines = new List<string>(text.Split('\n'));
        var at = random.Next(lines.Count);
        var count = Math.Min(random.Next(1, 5), lines.Count - at);
        switch (random.Next(8))
        {
            case 0:
                lines.RemoveRange(at, count);
                break;
            case 1:
                lines.InsertRange(random.Next(lines.Count + 1), lines.GetRange(at, count));
                break;
            case 2:
                var to = random.Next(lines.Count);
                (lines[at], lines[to]) = (lines[to], lines[at]);
                break;
            case 3:
                Indent(lines, at, count, random.Next(1, 4));
                break;
            case 4:
                Indent(lines, at, count, -random.Next(1, 4));
                break;
            case 5:
                var others = other.Split('\n');
                lines.Insert(at, others[random.Next(others.Length)]);
                break;
            case 6:
                lines.Insert(at, "---");
                lines.InsertRange(at + 1, other.Split('\n'));
                break;
            default:
                return ReplaceLineEnds(random, lines);
        }

        return string.Join('\n', lines);
    }

    private static void Indent(List<string> lines, int at, int count, int by)
    {
        for (var i = at; i < at + count; i++)
        {
            lines[i] = by > 0 ? new string(' ', by) + lines[i] : lines[i][Math.Min(-by, lines[i].Length - lines[i].TrimStart(' ').Length)..];
        }
    }

    private static string ReplaceLineEnds(Random random, List<string> lines)
    {
        var (end, isEverywhere) = (LineEnds[random.Next(LineEnds.Length)], random.Next(2) == 0);
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append(lines[i]).Append(i == lines.Count - 1 ? string.Empty : isEverywhere || random.Next(3) == 0 ? end : "\n");
        }

        return text.ToString();
    }
}
