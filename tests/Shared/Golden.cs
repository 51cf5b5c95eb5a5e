using System;
using System.IO;

namespace InstanceLint.Testing;

/// <summary>Files with expected output. With INSTANCELINT_UPDATE_GOLDEN=1 in the environment, they are rewritten instead.</summary>
internal static class Golden
{
    internal static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("INSTANCELINT_UPDATE_GOLDEN") == "1";

    /// <summary>Compares a text with a file, ignoring line ends.</summary>
    internal static void Verify(string path, string actual)
    {
        if (IsUpdating && Read(path) != actual)
        {
            File.WriteAllText(path, actual);
        }

        var expected = Read(path);
        Assert.True(
            expected == actual,
            $"{path} differs; INSTANCELINT_UPDATE_GOLDEN=1 rewrites it.\n{Difference(expected, actual)}");
    }

    /// <summary>Compares a text with the lines of a file between two other lines, ignoring line ends.</summary>
    internal static void VerifyBlock(string path, string begin, string end, string actual)
    {
        var text = "\n" + Read(path);
        var start = text.IndexOf($"\n{begin}\n", StringComparison.Ordinal) + begin.Length + 2;
        var stop = text.IndexOf($"\n{end}\n", StringComparison.Ordinal) + 1;
        Assert.True(stop > 0 && start >= begin.Length + 2 && start <= stop, $"{path} needs the lines '{begin}' and '{end}'; between them, INSTANCELINT_UPDATE_GOLDEN=1 writes the rest.");
        Verify(path, text[1..start] + actual + text[stop..]);
    }

    // Equal lines before and after the difference are left out.
    private static string Difference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var (start, end) = (0, 0);
        while (start < left.Length && start < right.Length && left[start] == right[start])
        {
            start++;
        }

        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }

        return $"--- expected from line {start + 1}\n{string.Join('\n', left[start..^end])}\n--- actual\n{string.Join('\n', right[start..^end])}";
    }

    private static string Read(string path) => File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : string.Empty;
}
