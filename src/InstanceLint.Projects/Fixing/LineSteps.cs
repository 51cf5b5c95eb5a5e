using System;
using System.Collections.Generic;

namespace InstanceLint.Projects.Fixing;

/// <summary>A line of the difference between two texts.</summary>
/// <param name="Sign"><c>-</c> if the line is removed, <c>+</c> if it's added, a blank if it's unchanged.</param>
/// <param name="Line">The line.</param>
/// <param name="Old">The number of lines of the first text before it.</param>
/// <param name="New">The number of lines of the second text before it.</param>
internal readonly record struct LineStep(char Sign, string Line, int Old, int New);

/// <summary>Finds a shortest difference between two texts by lines, with Myers' algorithm: fast if few lines differ.</summary>
internal static class LineSteps
{
    internal static List<LineStep> Between(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var steps = new List<LineStep>();
        var (x, y) = (old.Count, now.Count);
        var rounds = Search(old, now);
        for (var round = rounds.Count - 1; round >= 0; round--)
        {
            var diagonal = x - y;
            var isDown = IsDown(rounds[round], round, diagonal);
            var from = round == 0 ? 0 : isDown ? At(rounds[round], round, diagonal + 1) : At(rounds[round], round, diagonal - 1);
            var (fromX, fromY) = round == 0 ? (0, 0) : (from, from - (isDown ? diagonal + 1 : diagonal - 1));
            var (startX, startY) = round == 0 ? (0, 0) : isDown ? (fromX, fromY + 1) : (fromX + 1, fromY);
            while (x > startX && y > startY)
            {
                steps.Add(new LineStep(' ', old[--x], x, --y));
            }

            if (round > 0)
            {
                steps.Add(isDown ? new LineStep('+', now[fromY], fromX, fromY) : new LineStep('-', old[fromX], fromX, fromY));
            }

            (x, y) = (fromX, fromY);
        }

        steps.Reverse();
        return steps;
    }

    // Records how far each diagonal reached before each round, to reconstruct the path.
    private static List<int[]> Search(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var rounds = new List<int[]>();
        var reached = new int[] { 0, 0, 0 };
        for (var round = 0; ; round++)
        {
            rounds.Add(reached);
            var next = new int[(2 * round) + 5];
            for (var diagonal = -round; diagonal <= round; diagonal += 2)
            {
                var x = round == 0 ? 0
                    : IsDown(reached, round, diagonal) ? At(reached, round, diagonal + 1) : At(reached, round, diagonal - 1) + 1;
                for (var y = x - diagonal; x < old.Count && y < now.Count && string.Equals(old[x], now[y], StringComparison.Ordinal); y++)
                {
                    x++;
                }

                next[diagonal + round + 2] = x;
                if (x >= old.Count && x - diagonal >= now.Count)
                {
                    return rounds;
                }
            }

            reached = next;
        }
    }

    private static bool IsDown(int[] reached, int round, int diagonal) =>
        diagonal == -round || (diagonal != round && At(reached, round, diagonal - 1) < At(reached, round, diagonal + 1));

    // Returns how far a diagonal reached in the round before.
    private static int At(int[] reached, int round, int diagonal) => reached[diagonal + round + 1];
}
