using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace InstanceLint.Projects.Fixing;

/// <summary>Writes the difference between two texts in the format of <c>git apply</c> and <c>patch -p1</c>.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Returns the diff of one file.</summary>
    /// <param name="path">The path relative to the folder in which the diff is applied, with slashes.</param>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    internal static string Write(string path, string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        var diff = new StringBuilder().Append("--- ").Append(Name("a/" + path)).Append("\n+++ ").Append(Name("b/" + path)).Append('\n');
        var steps = LineSteps.Between(old, now);
        for (var i = 0; (i = steps.FindIndex(i, step => step.Sign != ' ')) >= 0;)
        {
            var start = Math.Max(0, i - Context);
            var last = i;
            for (var next = i; next >= 0 && next - last <= (2 * Context) + 1; next = steps.FindIndex(last + 1, step => step.Sign != ' '))
            {
                last = next;
            }

            var end = Math.Min(steps.Count, last + Context + 1);
            WriteHunk(diff, steps.GetRange(start, end - start));
            i = end;
        }

        return diff.ToString();
    }

    private static void WriteHunk(StringBuilder diff, List<LineStep> steps)
    {
        diff.Append("@@ -").Append(Range(steps[0].Old, steps.Count(step => step.Sign != '+')));
        diff.Append(" +").Append(Range(steps[0].New, steps.Count(step => step.Sign != '-'))).Append(" @@\n");
        foreach (var step in steps)
        {
            diff.Append(step.Sign).Append(step.Line);
            if (!step.Line.EndsWith("\n", StringComparison.Ordinal))
            {
                diff.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    // A range without lines is written with the number of the line before it.
    private static string Range(int start, int count) =>
        (count == 0 ? start : start + 1).ToString(CultureInfo.InvariantCulture) + "," + count.ToString(CultureInfo.InvariantCulture);

    // Quoted as in git. A tab marks the end of a path that contains a blank.
    private static string Name(string path)
    {
        if (path.Any(c => c is '"' or '\\' || char.IsControl(c)))
        {
            var octal = path.Select(c =>
                c is '"' or '\\' ? "\\" + c : char.IsControl(c) ? "\\" + Convert.ToString(c, 8).PadLeft(3, '0') : c.ToString());
            return "\"" + string.Concat(octal) + "\"";
        }

        return path.IndexOf(' ') >= 0 ? path + "\t" : path;
    }

    // Lines with their line ends. Only LF counts as a line end in diffs.
    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(text.Substring(start, next - start));
            start = next;
        }

        return lines;
    }
}
