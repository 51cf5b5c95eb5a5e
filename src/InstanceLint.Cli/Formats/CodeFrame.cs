using System;
using System.Text;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Cli.Formats;

/// <summary>The line of a finding, with carets below its span.</summary>
/// <param name="Line">The line, shortened around the span and harmless to a terminal.</param>
/// <param name="Padding">The blanks before the carets.</param>
/// <param name="Carets">The carets.</param>
internal sealed record CodeFrame(string Line, string Padding, string Carets)
{
    private const int MaxBefore = 60;
    private const int MaxSpan = 60;
    private const int MaxAfter = 30;
    private const string Omission = "...";

    // A tab is as wide as the terminal wants, so it's shown as blanks.
    private const string Tab = "    ";
    private static readonly int EscapeLength = Wording.Escape('\t').Length;

    /// <summary>Creates the frame of a finding, or returns <see langword="null"/> if it has no line.</summary>
    internal static CodeFrame? Create(Finding finding, CheckReport report)
    {
        var (start, end) = (finding.Span.Start, finding.Span.End);
        if (!finding.Span.IsText || report.LineOf(finding, start.Line) is not { } line)
        {
            return null;
        }

        var from = Math.Min(start.Column - 1, line.Length);
        var to = end.Line > start.Line ? line.Length : Math.Clamp(end.Column - 1, from, line.Length);
        var (before, span, after) = Split(line, from, to);
        before = Shorten(before, MaxBefore, isStart: true);
        span = Shorten(span, MaxSpan, isStart: false);
        return new CodeFrame(
            before + span + Shorten(after, MaxAfter, isStart: false),
            new string(' ', TextWidth.Of(before)),
            new string('^', Math.Max(1, TextWidth.Of(span))));
    }

    // The line is made harmless as a whole, because harmless parts can form a command together.
    private static (string Before, string Span, string After) Split(string line, int from, int to)
    {
        var harmless = HarmlessText.Line(line.Replace('\t', ' '));
        var (before, span, after) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var (i, at) = (0, 0); i < line.Length; i++)
        {
            var part = i < from ? before : i < to ? span : after;
            var length = line[i] == '\t' || line[i] == harmless[at] ? 1 : EscapeLength;
            _ = line[i] == '\t' ? part.Append(Tab) : part.Append(harmless, at, length);
            at += length;
        }

        return (before.ToString(), span.ToString(), after.ToString());
    }

    // A character above U+FFFF is not cut in half.
    private static string Shorten(string text, int max, bool isStart)
    {
        if (text.Length <= max)
        {
            return text;
        }

        var cut = isStart ? text.Length - max : max;
        cut += char.IsLowSurrogate(text[cut]) ? 1 : 0;
        return isStart ? Omission + text[cut..] : text[..cut] + Omission;
    }
}
