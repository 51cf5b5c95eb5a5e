using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using InstanceLint.Projects.Fixing;
using InstanceLint.Rules.Findings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Comment = YamlDotNet.Core.Tokens.Comment;

namespace InstanceLint.Fuzz;

/// <summary>What a fix does to random manifests in random formats, as other readers and programs see it.</summary>
public sealed class FixPropertyTests : IDisposable
{
    private const int Count = 2_000;

    private static readonly IReadOnlyList<(string Before, FixOutcome Outcome)> Fixed = [.. Texts().Select(text => (text, FixRun.Run(text)))];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Many_texts_are_fixed() => Assert.True(Changed().Count() > 300, $"{Changed().Count()}");

    [Fact]
    public void Only_named_values_differ_for_another_reader()
    {
        var compared = 0;
        foreach (var (before, after, outcome) in Changed())
        {
            if (Values(before) is not { } old || Values(after) is not { } now)
            {
                continue;
            }

            compared++;
            var named = string.Join('\n', outcome.Done.Select(fix => fix.Before + '\n' + fix.After));
            var others = old.Except(now).Concat(now.Except(old)).Where(value => !value.Split('/').Any(name => name.Length > 0 && named.Contains(name, StringComparison.Ordinal)));
            Assert.True(!others.Any(), $"{string.Join('\n', others)}\n{named}\n{before}\n=>\n{after}");
        }

        Assert.True(compared > 200, $"{compared}");
    }

    [Fact]
    public void Comments_stay()
    {
        var compared = 0;
        foreach (var (before, after, outcome) in Changed())
        {
            if (outcome.Done.All(fix => fix.Finding.Rule.Id != RuleIds.SuppressionMustBeUsed)
                && Comments(before) is { } old
                && Comments(after) is { } now)
            {
                compared++;
                Assert.True(old.SequenceEqual(now), $"{string.Join('\n', old)}\n=>\n{string.Join('\n', now)}\n{before}\n=>\n{after}");
            }
        }

        Assert.True(compared > 200, $"{compared}");
    }

    [Fact]
    public void The_changes_of_all_fixes_give_the_same_text()
    {
        var compared = 0;
        foreach (var (before, after, outcome) in Changed())
        {
            Assert.All(outcome.Done.SelectMany(fix => fix.Changes), change => Assert.True(change.Start != change.End || change.Text.Length > 0));
            if (outcome.Done.All(fix => fix.IsFollowUp || fix.Changes.Count > 0))
            {
                compared++;
                Assert.Equal(after, Apply(before, outcome.Done.Where(fix => !fix.IsFollowUp).SelectMany(fix => fix.Changes)));
            }
        }

        Assert.True(compared > 200, $"{compared}");
    }

    [Theory]
    [InlineData("git", "-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "fixes.diff")]
    [InlineData("patch", "-p1", "--binary", "-s", "-i", "fixes.diff")]
    public void Another_program_applies_the_diff(string program, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the programs are others there");
        var diff = new StringBuilder();
        var expected = new Dictionary<string, string>();
        foreach (var (before, after, _) in Changed())
        {
            // A mark is a part of the first line.
            var mark = expected.Count % 3 == 0 ? "\uFEFF" : string.Empty;
            var name = $"{expected.Count}.yaml";
            Write(name, mark + before);
            expected.Add(name, mark + after);
            diff.Append(UnifiedDiff.Write(name, mark + before, mark + after));
        }

        Write("fixes.diff", diff.ToString());
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.Path })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        foreach (var (name, text) in expected)
        {
            Assert.Equal(Encoding.UTF8.GetBytes(text), File.ReadAllBytes(Path.Combine(_folder.Path, name)));
        }
    }

    private static IEnumerable<(string Before, string After, FixOutcome Outcome)> Changed() =>
        from text in Fixed
        where text.Outcome.Texts.Count > 0
        select (text.Before, text.Outcome.Texts.Values.Single().After, text.Outcome);

    private static IEnumerable<string> Texts()
    {
        var random = new Random(20_261_126);
        var seeds = CorpusCases.Texts.Concat(Targets.TextsIn(".yaml", "samples")).ToList();
        for (var i = 0; i < Count; i++)
        {
            var text = random.Next(2) == 0 ? new YamlGrammar(random).Text() : seeds[random.Next(seeds.Count)];
            text = text.TrimStart('\uFEFF');
            text = random.Next(4) == 0 ? text.ReplaceLineEndings("\r\n") : text;
            text = random.Next(4) == 0 ? text.TrimEnd('\r', '\n') : text;
            text = random.Next(4) == 0 ? text.Replace(" #", "\t#", StringComparison.Ordinal) : text;
            yield return random.Next(3) == 0 ? AddComments(text, random) : text;
        }
    }

    // At the ends of lines that have none, which in a text of several lines makes it another text.
    private static string AddComments(string text, Random random) => string.Join(
        '\n',
        text.Split('\n').Select(line => random.Next(3) == 0 && line.TrimEnd().Length > 0 && !line.Contains('#', StringComparison.Ordinal)
            ? line.TrimEnd('\r') + " # " + random.Next(100) + (line.EndsWith('\r') ? "\r" : string.Empty)
            : line));

    // All values with their paths, or null if the reader can't read the text.
    private static HashSet<string>? Values(string text)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            for (var i = 0; i < stream.Documents.Count; i++)
            {
                Add(stream.Documents[i].RootNode, $"{i}", 0, values);
            }

            return values.Count < 10_000 ? values : null;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Add(YamlNode node, string path, int depth, HashSet<string> values)
    {
        if (depth > 20 || values.Count > 10_000)
        {
            return;
        }

        switch (node)
        {
            case YamlMappingNode mapping:
                foreach (var (key, value) in mapping)
                {
                    Add(value, $"{path}/{(key as YamlScalarNode)?.Value}", depth + 1, values);
                }

                break;
            case YamlSequenceNode sequence:
                for (var i = 0; i < sequence.Children.Count; i++)
                {
                    Add(sequence.Children[i], $"{path}/{i}", depth + 1, values);
                }

                break;
            default:
                values.Add($"{path}/={(node as YamlScalarNode)?.Value}");
                break;
        }
    }

    // All comments, or null if the reader can't read the text.
    private static List<string>? Comments(string text)
    {
        var comments = new List<string>();
        try
        {
            var scanner = new Scanner(new StringReader(text), skipComments: false);
            while (scanner.MoveNext())
            {
                if (scanner.Current is Comment comment)
                {
                    comments.Add(comment.Value.Trim());
                }
            }
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException)
        {
            return null;
        }

        comments.Sort(StringComparer.Ordinal);
        return comments;
    }

    private static string Apply(string text, IEnumerable<ManifestChange> changes)
    {
        var lines = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                lines.Add(i + 1);
            }
        }

        var now = text;
        foreach (var change in changes.OrderBy(change => change.Start).Reverse())
        {
            var (start, end) = (lines[change.Start.Line - 1] + change.Start.Column - 1, lines[change.End.Line - 1] + change.End.Column - 1);
            now = now.Remove(start, end - start).Insert(start, change.Text);
        }

        return now;
    }

    private void Write(string name, string text) => File.WriteAllBytes(Path.Combine(_folder.Path, name), Encoding.UTF8.GetBytes(text));
}
