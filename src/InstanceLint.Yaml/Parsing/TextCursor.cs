using System;
using System.Collections.Generic;
using System.Threading;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Parsing;

/// <summary>
/// A place in a text that moves forward. YAML ends lines at more characters than editors and compilers do, so the columns that count as
/// indentation are not those of positions.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="end">The index at which reading stops.</param>
/// <param name="cancellation">Cancels reading.</param>
internal sealed class TextCursor(string text, int end, CancellationToken cancellation)
{
    private const int LinesBetweenChecks = 256;

    // Lines of manifests are short.
    private const int UsualLineLength = 20;

    private static readonly char[] Breaks = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    private readonly List<int> _lineStarts = new(4 + (text.Length / UsualLineLength)) { 0 };
    private int _line;
    private int _lineBreaks;

    /// <summary>The text.</summary>
    internal string Text => text;

    /// <summary>The index at which reading stops.</summary>
    internal int End => end;

    /// <summary>The index of the next character.</summary>
    internal int At { get; set; }

    /// <summary>The index at which the line starts, after a byte order mark.</summary>
    internal int LineStart { get; private set; }

    /// <summary>The index at which the line before starts, or -1.</summary>
    internal int LineBefore { get; private set; } = -1;

    /// <summary>The number of characters before the next one in its line.</summary>
    internal int Column => At - LineStart;

    /// <summary>Whether there are no more characters.</summary>
    internal bool IsAtEnd => At >= end;

    /// <summary>The next character, or NUL at the end.</summary>
    internal char Next => At < end ? text[At] : '\0';

    /// <summary>The program whose YAML counts where the programs read a text differently.</summary>
    internal Dialect Dialect { get; set; }

    /// <summary>Whether the text would be read differently in the other dialect.</summary>
    internal bool DependsOnDialect { get; set; }

    /// <summary>The first problem that only kubectl has, since the last call of <see cref="StartDocument"/>.</summary>
    internal Problem? ForKubectl { get; private set; }

    /// <summary>The first problem that only the Azure ML CLI has, since the last call of <see cref="StartDocument"/>.</summary>
    internal Problem? ForAzureCli { get; private set; }

    /// <summary>Why the text can't be read any further, or <see langword="null"/>.</summary>
    internal Problem? Problem { get; private set; }

    /// <summary>Forgets the problems of the document before.</summary>
    internal void StartDocument() => (ForKubectl, ForAzureCli, DependsOnDialect) = (null, null, false);

    /// <summary>Records why the text can't be read any further. There is no token then.</summary>
    internal Token Fail(ProblemKind kind, int start, int end)
    {
        Problem ??= new Problem(kind, start, end, At);
        return default;
    }

    /// <summary>Records a problem that only kubectl has. A program stops at the first one.</summary>
    internal void RejectForKubectl(ProblemKind kind, int start, int length) =>
        ForKubectl ??= new Problem(kind, start, start + length, start + length);

    /// <summary>Records a problem that only the Azure ML CLI has. A program stops at the first one.</summary>
    internal void RejectForAzureCli(ProblemKind kind, int start, int length) =>
        ForAzureCli ??= new Problem(kind, start, start + length, start + length);

    /// <summary>Returns which of the ASCII characters a text has.</summary>
    internal static bool[] Mark(string characters)
    {
        var marks = new bool[128];
        foreach (var c in characters)
        {
            marks[c] = true;
        }

        return marks;
    }

    /// <summary>Whether a character ends a line.</summary>
    internal static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Whether a line ends at an index.</summary>
    internal bool IsBreakAt(int index) => index < end && IsBreak(text[index]);

    /// <summary>Whether a blank or a line end is at an index, or the end of the text.</summary>
    internal bool IsBlankOrEndAt(int index) => index >= end || text[index] is ' ' or '\t' || IsBreak(text[index]);

    /// <summary>Whether three equal characters are at an index, and then a blank or the end of a line.</summary>
    internal bool IsMarkerAt(int index) => index + 2 < end
        && text[index] is '-' or '.'
        && text[index + 1] == text[index]
        && text[index + 2] == text[index]
        && IsBlankOrEndAt(index + 3);

    /// <summary>Moves after a line end, and returns it: LF for CR, CRLF and NEL too.</summary>
    internal char TakeBreak()
    {
        var taken = text[At++];
        if (taken == '\r' && At < end && text[At] == '\n')
        {
            At++;
        }

        (LineBefore, LineStart) = (LineStart, At);
        if (taken is '\n' or '\r' && At > _lineStarts[_lineStarts.Count - 1])
        {
            _lineStarts.Add(At);
        }

        if (++_lineBreaks % LinesBetweenChecks == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return taken is '\u2028' or '\u2029' ? taken : '\n';
    }

    /// <summary>Moves after a byte order mark, which is not part of the indentation.</summary>
    internal void SkipByteOrderMark() => LineStart = ++At;

    /// <summary>Moves to the end of the line.</summary>
    internal void SkipLine() => At = text.IndexOfAny(Breaks, At, end - At) is >= 0 and var index ? index : end;

    /// <summary>Moves to the next of some ASCII characters, or to the end of the line.</summary>
    internal void SkipUntil(bool[] marks)
    {
        var at = At;
        while (at < end)
        {
            var c = text[at];
            if (c < marks.Length ? marks[c] : IsBreak(c))
            {
                break;
            }

            at++;
        }

        At = at;
    }

    /// <summary>Moves to an index at which a line or a bracket starts, and forgets why the text could not be read any further.</summary>
    internal void MoveTo(int index)
    {
        while (At < index)
        {
            SkipLine();
            if (At < index)
            {
                TakeBreak();
            }
        }

        (At, LineStart, LineBefore, Problem) = (index, index, -1, null);
    }

    /// <summary>Returns the position of an index that has been reached.</summary>
    internal Position PlaceOf(int index)
    {
        index = Math.Min(index, end);
        if (index < _lineStarts[_line])
        {
            _line = FindLine(index);
        }

        while (_line + 1 < _lineStarts.Count && _lineStarts[_line + 1] <= index)
        {
            _line++;
        }

        return new Position(_line + 1, index - _lineStarts[_line] + 1);
    }

    // Most look back no further than to the line before.
    private int FindLine(int index)
    {
        if (_line > 0 && index >= _lineStarts[_line - 1])
        {
            return _line - 1;
        }

        var line = _lineStarts.BinarySearch(index);
        return line >= 0 ? line : ~line - 1;
    }

    /// <summary>Stops if reading is canceled.</summary>
    internal void CheckCancellation() => cancellation.ThrowIfCancellationRequested();
}
