using System;
using System.Collections.Generic;

namespace InstanceLint.Projects.Fixing;

/// <summary>A line of the difference between two texts.</summary>
/// <param name="Sign"><c>-</c> if the line is removed, <c>+</c> if it's added, a blank if it's unchanged.</param>
/// <param name="Line">The line.</param>
/// <param name="Old">The number of lines of the first text before it.</param>
/// <param name="New">The number of lines of the second text before it.</param>
internal readonly record struct LineStep(char Sign, string Line, int Old, int New);

/// <summary>
/// Finds a difference between two texts by lines. It's short if the changes are small, as those of fixes are, and takes linear time and
/// memory, unlike a shortest one.
/// </summary>
internal static class LineSteps
{
    // The largest number of lines of a single change.
    private const int Farthest = 256;

    // After a change, at least this many lines are equal, so that a line such as --- isn't taken for the end of a change.
    private const int EqualLines = 2;

    internal static List<LineStep> Between(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var steps = new List<LineStep>(now.Count);
        var (x, y) = (0, 0);
        while (x < old.Count || y < now.Count)
        {
            if (IsEqual(old, x, now, y))
            {
                steps.Add(new LineStep(' ', old[x], x++, y++));
                continue;
            }

            var (removed, added) = FindEnd(old, x, now, y);
            for (; removed > 0; removed--)
            {
                steps.Add(new LineStep('-', old[x], x++, y));
            }

            for (; added > 0; added--)
            {
                steps.Add(new LineStep('+', now[y], x, y++));
            }
        }

        return steps;
    }

    // Returns the smallest numbers of lines after which the texts are equal again.
    private static (int Removed, int Added) FindEnd(IReadOnlyList<string> old, int x, IReadOnlyList<string> now, int y)
    {
        for (var total = 1; total <= Farthest; total++)
        {
            // Fixes rarely change the number of lines by much, so about as many lines are added as removed.
            for (var difference = total % 2; difference <= total; difference += 2)
            {
                var (more, less) = ((total + difference) / 2, (total - difference) / 2);
                if (IsEnd(old, x + less, now, y + more))
                {
                    return (less, more);
                }

                if (IsEnd(old, x + more, now, y + less))
                {
                    return (more, less);
                }
            }
        }

        return (old.Count - x, now.Count - y);
    }

    private static bool IsEnd(IReadOnlyList<string> old, int x, IReadOnlyList<string> now, int y)
    {
        if (x > old.Count || y > now.Count)
        {
            return false;
        }

        for (var i = 0; i < EqualLines; i++)
        {
            if (x + i == old.Count && y + i == now.Count)
            {
                return true;
            }

            if (!IsEqual(old, x + i, now, y + i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEqual(IReadOnlyList<string> old, int x, IReadOnlyList<string> now, int y) =>
        x < old.Count && y < now.Count && string.Equals(old[x], now[y], StringComparison.Ordinal);
}
