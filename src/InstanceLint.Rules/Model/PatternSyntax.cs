using System.Collections.Generic;

namespace InstanceLint.Rules.Model;

/// <summary>Finds the constructs of regular expressions that a <see cref="NamePattern"/> can't have.</summary>
internal static class PatternSyntax
{
    private const int MaxLength = 1_000;

    /// <summary>Returns the problem of a pattern as the end of a sentence, or <see langword="null"/>.</summary>
    internal static string? FindProblem(string text)
    {
        if (text.Length > MaxLength)
        {
            return "is longer than 1,000 characters";
        }

        // For each open group, whether it contains a quantifier; the first is the pattern itself.
        var groups = new Stack<bool>([false]);
        var (isClosed, closedHasQuantifier) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var wasClosed = isClosed;
            isClosed = false;
            switch (text[i])
            {
                case '\\':
                    if (i + 1 < text.Length && text[i + 1] is (>= '1' and <= '9') or 'k')
                    {
                        return "has a backreference, which is not supported";
                    }

                    i++;
                    break;
                case '[':
                    i = EndOfClass(text, i);
                    break;
                case '(':
                    if (i + 1 < text.Length && text[i + 1] == '?' && !(i + 2 < text.Length && text[i + 2] == ':'))
                    {
                        return "has a construct with '(?' other than '(?:', which is not supported";
                    }

                    groups.Push(false);
                    i += i + 1 < text.Length && text[i + 1] == '?' ? 2 : 0;
                    break;
                case ')':
                    // An unpaired parenthesis is left to the parser of .NET.
                    closedHasQuantifier = groups.Count > 1 && groups.Pop();
                    isClosed = true;
                    if (closedHasQuantifier)
                    {
                        groups.Pop();
                        groups.Push(true);
                    }

                    break;
                case '*' or '+' or '{' or '?':
                    if (wasClosed && closedHasQuantifier && text[i] != '?')
                    {
                        return "repeats a group that contains a repetition, which is not supported";
                    }

                    groups.Pop();
                    groups.Push(true);
                    break;
            }
        }

        return null;
    }

    // A bracket is literal as the first character of a class.
    private static int EndOfClass(string text, int start)
    {
        var i = start + 1;
        i += i < text.Length && text[i] == '^' ? 1 : 0;
        for (var first = i; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == ']' && i > first)
            {
                break;
            }
        }

        return i;
    }
}
