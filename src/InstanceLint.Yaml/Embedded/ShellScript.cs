using System;
using System.Collections.Generic;

namespace InstanceLint.Yaml.Embedded;

/// <summary>Finds the here documents of a shell script.</summary>
internal static class ShellScript
{
    // A script in a script in a script is rare already.
    private const int MaxDepth = 4;

    /// <summary>Returns the texts of the here documents, in order. One that is itself a script with here documents gives theirs.</summary>
    internal static IReadOnlyList<EmbeddedText> Read(string script) => Read(script, 0);

    private static List<EmbeddedText> Read(string script, int depth)
    {
        var texts = new List<EmbeddedText>();
        var scanner = new ShellScanner(script);
        var lines = new FileLines(script);
        Dictionary<string, int>? last = null;
        while (scanner.ReadLine() is { } opened)
        {
            foreach (var document in opened)
            {
                last ??= LastLines(lines);
                var first = lines.LineFrom(scanner.At);
                if (FindEnd(document, lines, first, last) is not { } end)
                {
                    // The shell takes the rest of the file, but more likely this isn't an operator.
                    break;
                }

                var text = document.Read(lines, first, end);
                var inner = depth < MaxDepth ? Read(text.Body, depth + 1) : [];
                texts.AddRange(inner.Count == 0 ? [text] : inner.ConvertAll(own => own with { Line = own.Line + text.Line - 1 }));
                scanner.At = lines.StartOf(end + 1);
            }
        }

        return texts;
    }

    private static int? FindEnd(HereDocument document, FileLines lines, int first, Dictionary<string, int> last)
    {
        if (!last.TryGetValue(document.Delimiter, out var end) || end < first)
        {
            return null;
        }

        for (var i = first; i <= end; i++)
        {
            if ((document.StripsTabs ? lines[i].TrimStart('\t') : lines[i]) == document.Delimiter)
            {
                return i;
            }
        }

        return null;
    }

    // Without it, a script with many operators but no delimiters would be read to its end for each of them.
    private static Dictionary<string, int> LastLines(FileLines lines)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            last[lines[i].TrimStart('\t')] = i;
        }

        return last;
    }
}
