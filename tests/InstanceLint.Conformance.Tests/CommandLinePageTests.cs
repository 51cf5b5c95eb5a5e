extern alias Cli;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Cli::InstanceLint.Cli;
using Cli::InstanceLint.Cli.Formats;

namespace InstanceLint.Conformance.Tests;

/// <summary>The page about the command line shows real output, and all options and exit codes.</summary>
[Collection(Pages.Collection)]
public partial class CommandLinePageTests
{
    private static readonly string PagePath = Repository.PathOf("docs", "command-line.md");

    private static string Page => File.ReadAllText(PagePath).ReplaceLineEndings("\n");

    [Fact]
    public async Task Output_is_what_the_command_writes()
    {
        var page = Page;
        var samples = Sample().Matches(page);
        Assert.InRange(samples.Count, 8, 50);
        foreach (var sample in samples.Reverse())
        {
            var output = sample.Groups["output"];
            var actual = await CommandLineRun.Output(sample.Groups["command"].Value, FilesBefore(page[..sample.Index]));
            page = page[..output.Index] + actual.TrimEnd('\n') + "\n" + page[(output.Index + output.Length)..];
        }

        Golden.Verify(PagePath, page);
    }

    [Fact]
    public async Task The_table_has_all_options_of_a_check() => Assert.Equal(
        (await CommandLineRun.Options(string.Empty)).Order(StringComparer.Ordinal),
        Rows("## Options").Select(static row => Option().Match(row).Value).Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_has_all_exit_codes() => Assert.Equal(
        Enum.GetValues<ExitCode>().Select(static code => ((int)code).ToString(CultureInfo.InvariantCulture)),
        Rows("## Exit codes").Select(static row => row.Split(' ')[1]));

    [Fact]
    public void The_table_and_the_sections_have_all_formats() => Assert.All(OutputFormat.All, format =>
    {
        Assert.Contains(Rows("## Formats"), row => row.StartsWith($"| `{format.Name}` |", StringComparison.Ordinal));
        Assert.Contains(format.Name is "text" or "sarif" ? "reporting.md#sarif" : $"\n### {format.Name}\n", Page, StringComparison.Ordinal);
    });

    // The rows of the first table below a heading, without its head.
    private static IEnumerable<string> Rows(string heading) => Page.Split('\n')
        .SkipWhile(line => line != heading)
        .SkipWhile(static line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1)
        .TakeWhile(static line => line.StartsWith('|'));

    private static Dictionary<string, string> FilesBefore(string text) =>
        NamedFile().Matches(text).ToDictionary(static file => file.Groups["name"].Value, static file => file.Groups["text"].Value, StringComparer.Ordinal);

    [GeneratedRegex("^```shell\n(?<command>instancelint( [^\n]+)?)\n```\n\n```(text|json|xml|diff)\n(?<output>.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Sample();

    [GeneratedRegex("^`(?<name>[^`\n]+)`:\n\n```[a-z]+\n(?<text>.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NamedFile();

    [GeneratedRegex("--[a-z-]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Option();
}
