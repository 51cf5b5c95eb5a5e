using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Rules.Vocabulary;

/// <summary>Finds the name that was probably meant. It's slow, so it's used only for names that are reported.</summary>
public static class Suggestion
{
    // Longer names are hardly typing errors, and comparing them costs too much.
    private const int MaxLength = 64;

    private static readonly char[] Separators = ['-', '_', '.', '/', ' '];

    /// <summary>
    /// Returns the candidate nearest to a name, or <see langword="null"/> if none is similar. Case, <c>-</c>, <c>_</c> and blanks are
    /// ignored, and about every third letter can differ.
    /// </summary>
    /// <param name="name">The name as written.</param>
    /// <param name="candidates">The names that could have been meant. Of equally near ones, the first wins.</param>
    public static string? Nearest(string name, IReadOnlyList<string> candidates) => Find(name, candidates).Name;

    /// <summary>Returns the candidate nearest to a name, and whether it's certain.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="candidates">The names that could have been meant. Of equally near ones, the first wins.</param>
    public static SuggestedName Find(string name, IReadOnlyList<string> candidates)
    {
        // Checked first because most names are right.
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i] == name)
            {
                return new SuggestedName(name, IsCertain: true);
            }
        }

        var written = Bare(name);
        if (written.Length is 0 or > MaxLength)
        {
            return default;
        }

        string? nearest = null;
        var (least, near, equal) = (int.MaxValue, 0, 0);
        foreach (var candidate in candidates)
        {
            var meant = Bare(candidate);
            var most = Math.Max(1, Math.Min(written.Length, meant.Length) / 3);
            if (Math.Abs(written.Length - meant.Length) <= most
                && Distance(written, meant) is var distance && distance <= most)
            {
                (near, equal) = (near + 1, distance == 0 ? equal + 1 : equal);
                (nearest, least) = distance < least ? (candidate, distance) : (nearest, least);
            }
        }

        // A name that differs only in case or separators is certain, even if other candidates are near.
        return nearest is null
            ? default
            : new SuggestedName(
                nearest,
                (equal == 0 ? near : equal) == 1 && HasSameNumbers(name, nearest) && (equal > 0 || HasSameBeginnings(name, nearest)));
    }

    // gpu-a100 is another machine than gpu-a10, and v1-0 is another version than v10.
    private static bool HasSameNumbers(string left, string right) => Numbers(left).SequenceEqual(Numbers(right), StringComparer.Ordinal);

    // Typing errors rarely change the first letter of a word: cpu-small and gpu-small are different machines, and team-a and team-b are
    // different teams. Swapping it with the second letter is accepted.
    private static bool HasSameBeginnings(string left, string right)
    {
        var (words, others) = (Words(left), Words(right));
        return words.Length == others.Length && words.Zip(others, BeginAlike).All(static alike => alike);
    }

    private static bool BeginAlike(string left, string right) =>
        left[0] == right[0] || (left.Length > 1 && right.Length > 1 && left[0] == right[1] && left[1] == right[0]);

    private static string[] Words(string name) => name.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Numbers(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var start = i;
            while (i < name.Length && char.IsDigit(name[i]))
            {
                i++;
            }

            if (i > start)
            {
                yield return name.Substring(start, i - start);
            }
        }
    }

    /// <summary>Returns the number of letters to insert, delete, replace or swap with a neighbor to turn one text into the other.</summary>
    internal static int Distance(string from, string to)
    {
        var beforeLast = new int[to.Length + 1];
        var last = new int[to.Length + 1];
        var current = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replace = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[to.Length];
    }

    private static string Bare(string name) =>
        name.Length > MaxLength
            ? string.Empty
            : name.ToLowerInvariant().Replace("-", string.Empty).Replace("_", string.Empty).Replace(" ", string.Empty);
}
