using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using InstanceLint.Projects.Fixing;

namespace InstanceLint.Projects.Tests;

/// <summary>A diff contains exactly the changes, and applying it gives the new text.</summary>
public partial class UnifiedDiffTests
{
    public static TheoryData<string, string, string, string> Diffs => new()
    {
        { "a line in the middle", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n", "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n" },
        { "the first line", "1\n2\n", "0\n1\n2\n", "@@ -1,2 +1,3 @@\n+0\n 1\n 2\n" },
        { "the last line", "1\n2\n", "1\n", "@@ -1,2 +1,1 @@\n 1\n-2\n" },
        { "two that are near", "1\n2\n3\n4\n5\n6\n7\n8\n", "one\n2\n3\n4\n5\n6\n7\neight\n", "@@ -1,8 +1,8 @@\n-1\n+one\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+eight\n" },
        { "two that are not", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "one\n2\n3\n4\n5\n6\n7\n8\nnine\n", "@@ -1,4 +1,4 @@\n-1\n+one\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+nine\n" },
        { "no last line end", "1\n2", "1\n2\n3", "@@ -1,2 +1,3 @@\n 1\n-2\n\\ No newline at end of file\n+2\n+3\n\\ No newline at end of file\n" },
        { "CR and LF", "1\r\n2\r\n", "1\r\nzwei\r\n", "@@ -1,2 +1,2 @@\n 1\r\n-2\r\n+zwei\r\n" },
        { "from nothing", "", "1\n", "@@ -0,0 +1,1 @@\n+1\n" },
        { "to nothing", "1\n", "", "@@ -1,1 +0,0 @@\n-1\n" },
        { "the same", "1\n", "1\n", "" },
    };

    [Theory]
    [MemberData(nameof(Diffs))]
    public void Hunks(string name, string before, string after, string hunks)
    {
        Assert.NotEmpty(name);
        Assert.Equal("--- a/x.yaml\n+++ b/x.yaml\n" + hunks, UnifiedDiff.Write("x.yaml", before, after));
    }

    [Theory]
    [InlineData("x.yaml", "--- a/x.yaml\n+++ b/x.yaml\n")]
    [InlineData("a b/x.yaml", "--- a/a b/x.yaml\t\n+++ b/a b/x.yaml\t\n")]
    [InlineData("ü.yaml", "--- a/ü.yaml\n+++ b/ü.yaml\n")]
    [InlineData("a\"b.yaml", "--- \"a/a\\\"b.yaml\"\n+++ \"b/a\\\"b.yaml\"\n")]
    [InlineData("a\nb.yaml", "--- \"a/a\\012b.yaml\"\n+++ \"b/a\\012b.yaml\"\n")]
    public void Names(string path, string expected) => Assert.Equal(expected, UnifiedDiff.Write(path, "1\n", "1\n"));

    [Fact]
    public void Whoever_applies_it_gets_the_other_text()
    {
        var random = new Random(1);
        for (var i = 0; i < 3_000; i++)
        {
            var before = Text(random);
            var after = random.Next(2) == 0 ? Text(random) : string.Concat(before.Split('\n').Select(line => random.Next(6) == 0 ? "x\n" : line + "\n"));
            var diff = UnifiedDiff.Write("x", before, after);
            Assert.True(Apply(before, diff) == after, $"{before}\n---\n{after}\n---\n{diff}");
        }
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => (char)('a' + random.Next(3)) + "\n")) + (random.Next(2) == 0 ? "z" : string.Empty);

    // Strict: each line of each hunk must be exactly at its position.
    private static string Apply(string text, string diff)
    {
        var lines = LinesOf(text);
        var (result, at) = (new List<string>(), 0);
        var body = LinesOf(diff)[2..];
        for (var i = 0; i < body.Count;)
        {
            var numbers = Hunk().Match(body[i++]).Groups.Values.Skip(1).Select(group => int.Parse(group.Value, CultureInfo.InvariantCulture)).ToArray();
            var start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1;
            result.AddRange(lines[at..start]);
            at = start;
            Assert.Equal(numbers[3] == 0 ? numbers[2] : numbers[2] - 1, result.Count);
            for (var (old, now) = (numbers[1], numbers[3]); old > 0 || now > 0;)
            {
                var (sign, line) = (body[i][0], body[i][1..]);
                i++;
                if (i < body.Count && body[i].StartsWith('\\'))
                {
                    line = line[..^1];
                    i++;
                }

                if (sign != '+')
                {
                    Assert.Equal(lines[at++], line);
                    old--;
                }

                if (sign != '-')
                {
                    result.Add(line);
                    now--;
                }
            }
        }

        return string.Concat(result.Concat(lines[at..]));
    }

    private static List<string> LinesOf(string text) => [.. text.Split('\n').Select((line, i) => i == text.Count(c => c == '\n') ? line : line + "\n").Where(line => line.Length > 0)];

    [GeneratedRegex("^@@ -(?<a>[0-9]+),(?<b>[0-9]+) \\+(?<c>[0-9]+),(?<d>[0-9]+) @@\n$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hunk();
}
