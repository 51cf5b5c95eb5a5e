using System;
using System.Text;

namespace InstanceLint.Yaml.Embedded;

/// <summary>
/// The expansions of a shell in a line of a here document: variables, commands, arithmetic and escaped characters. Each becomes a
/// template variable of the same length, because its result is unknown and its own text can contain anything.
/// </summary>
internal static class ShellExpansion
{
    private const string SpecialParameters = "@*#?$!-";

    /// <summary>Returns a line with template variables, or <see langword="null"/> if an expansion continues on the next line.</summary>
    internal static string? Replace(string line)
    {
        if (line.IndexOfAny(['$', '`', '\\']) < 0)
        {
            return line;
        }

        var text = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length;)
        {
            var end = EndOf(line, at);
            if (end < 0)
            {
                return null;
            }

            text.Append(end == at ? line.Substring(at, 1) : VariableOf(line.Substring(at, end - at)));
            at = Math.Max(at + 1, end);
        }

        return text.ToString();
    }

    /// <summary>Whether a line is only a variable, so it can become any number of lines.</summary>
    internal static bool IsOnlyVariable(string line)
    {
        var start = line.TrimStart();
        return start.Length > 0 && start[0] == '$' && start.IndexOf(':') < 0;
    }

    // The index after an expansion, the same index if there is none, or -1 if the next line is a part of it.
    private static int EndOf(string line, int at)
    {
        var next = at + 1 < line.Length ? line[at + 1] : '\n';
        return line[at] switch
        {
            '\\' when next == '\n' => -1,
            '\\' when next is '$' or '`' or '\\' => at + 2,
            '`' => AfterClosing(line, at + 1, '\0', '`'),
            '$' when next == '(' => AfterClosing(line, at + 2, '(', ')'),
            '$' when next == '{' => AfterClosing(line, at + 2, '{', '}'),
            '$' when next is >= '0' and <= '9' || SpecialParameters.IndexOf(next) >= 0 => at + 2,
            _ => at,
        };
    }

    private static int AfterClosing(string line, int at, char open, char close)
    {
        for (var depth = 1; at < line.Length; at++)
        {
            switch (line[at])
            {
                case '\\':
                    at++;
                    break;
                case '\'' or '"' when close != '`':
                    at = line.IndexOf(line[at], at + 1);
                    if (at < 0)
                    {
                        return -1;
                    }

                    break;
                case var character when character == open:
                    depth++;
                    break;
                case var character when character == close && --depth == 0:
                    return at + 1;
            }
        }

        return -1;
    }

    // ${X} becomes $(X), because braces end a value in a list or mapping with brackets.
    private static string VariableOf(string expansion)
    {
        if (expansion.Length < 4)
        {
            return "$" + new string('_', expansion.Length - 1);
        }

        var content = expansion.Substring(expansion[0] == '`' ? 1 : 2).TrimEnd(')', '}', '`');
        return "$(" + (IsName(content) && content.Length == expansion.Length - 3 ? content : new string('_', expansion.Length - 3)) + ")";
    }

    private static bool IsName(string text)
    {
        foreach (var character in text)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
