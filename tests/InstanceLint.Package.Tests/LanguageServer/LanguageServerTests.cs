using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>What an editor with the schema from the package shows.</summary>
public partial class LanguageServerTests(EditorSession editor) : IClassFixture<EditorSession>
{
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: gpu\n";

    private const string Good = Head + "spec:\n  resources:\n    requests:\n      cpu: 500m\n      memory: 2Gi\n    limits:\n      cpu: \"1\"\n      memory: 4Gi\n      nvidia.com/gpu: 8\n";

    // The server checks a document that kubectl doesn't read, and its own parser rejects some texts that kubectl accepts.
    private static readonly string[] Exceptions =
    [
        "comment-right-after-a-separator.yaml",
        "document-after-its-end.yaml",
        "list-at-the-level-of-its-key.yaml",
        "no-break-space-after-a-separator.yaml",
        "quoted-text-at-the-margin.yaml",
        "quoted-text-with-a-closing-quote-at-the-margin.yaml",
    ];

    [Fact]
    public async Task Samples_have_no_squiggle()
    {
        var files = Manifests("samples").Where(file => !file.Contains("broken", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(files);
        Assert.Empty(await SquigglesInAsync(files));
    }

    // The server reports invalid YAML by itself.
    [Fact]
    public async Task What_the_rules_accept_has_no_squiggle_of_the_schema()
    {
        var files = Manifests("tests/InstanceLint.Yaml.Tests/Corpus/ok").Where(file => !Exceptions.Contains(Path.GetFileName(file))).ToArray();
        Assert.True(files.Length > 500);
        Assert.DoesNotContain(await SquigglesInAsync(files), line => line.Contains(" INST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mistakes_are_underlined_with_what_to_write_instead() => Assert.Equal(
        [
            "1:13-1:34 INST1005: this apiVersion does not exist; use 'amlarc.azureml.com/v1alpha1'",
            "4:9-4:12 INST2002: use at most 253 lowercase letters, digits, '-' and '.', starting and ending with a letter or digit",
            "6:3-6:14 INST1004: expected one of: nodeSelector, resources",
            "8:5-8:8 INST2012: not a valid label key; use at most 63 letters, digits, '-', '_' and '.', with an optional domain and '/' before them",
            "9:11-9:15 INST2013: a label value must be a string; put it in quotes",
            "11:5-11:13 INST2003: spec.resources.requests is missing memory; add it",
            "12:12-12:13 INST2006: the value must be a string; use a number of cores such as '500m' or '2', in quotes",
            "13:23-13:24 INST2007: GPUs must be specified in limits only; move it there",
            "15:12-15:15 INST2005: the value must be greater than zero; use a number of cores such as '500m' or '2'",
            "16:15-16:18 INST2004: not a valid Kubernetes quantity; use a number of bytes such as '512Mi' or '16Gi'",
            "17:23-17:26 INST2008: not a whole number; use a whole number such as 1",
            "18:7-18:11 INST2011: use cpu, memory, nvidia.com/gpu or an extended resource with a domain",
        ],
        await editor.SquigglesAsync(
            """
            apiVersion: amlarc.azureml.com/v1
            kind: InstanceType
            metadata:
              name: GPU
            spec:
              tolerations: []
              nodeSelector:
                a b: c
                spot: true
              resources:
                requests:
                  cpu: 1
                  nvidia.com/gpu: 1
                limits:
                  cpu: "0"
                  memory: 8GB
                  nvidia.com/gpu: 0.5
                  gpus: 1

            """));

    [Theory]
    [InlineData("apiVersion: v1\nkind: Pod\nspec:\n  resources: { limits: { cpu: 1 } }\n---\nreplicaCount: 2\n---\n", "")]
    [InlineData("apiVersion: v1\nkind: List\nitems:\n- kind: Pod\n  spec: 1\n- ", "  ")]
    [InlineData("apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\nitems:\n- ", "  ")]
    public async Task Only_documents_of_ours_are_checked_wherever_they_stand(string before, string indentation)
    {
        Assert.Empty(await editor.SquigglesAsync(before + Good.Replace("\n", "\n" + indentation, StringComparison.Ordinal)));
        var text = before + Good.Replace(": gpu", ": GPU", StringComparison.Ordinal).Replace("\n", "\n" + indentation, StringComparison.Ordinal);
        var line = text[..text.IndexOf("GPU", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        var column = 9 + indentation.Length;
        Assert.StartsWith($"{line}:{column}-{line}:{column + 3} INST2002", Assert.Single(await editor.SquigglesAsync(text)), StringComparison.Ordinal);
    }

    // Without the comment, the folder has no schema.
    [Fact]
    public async Task The_comment_of_the_page_switches_it_on()
    {
        var comment = File.ReadLines(Repository.PathOf("docs", "editors.md")).Single(line => line.StartsWith("# yaml-language-server: $schema=", StringComparison.Ordinal));
        var text = Good.Replace(": gpu", ": GPU", StringComparison.Ordinal);
        Assert.Empty(await editor.SquigglesAsync(text, "elsewhere"));
        var local = comment[..(comment.IndexOf('=', StringComparison.Ordinal) + 1)] + editor.Schema;
        Assert.StartsWith("5:9-5:12 INST2002", Assert.Single(await editor.SquigglesAsync(local + "\n" + text, "elsewhere")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spec:\n  |", new[] { "nodeSelector", "resources" })]
    [InlineData("spec:\n  resources:\n    |", new[] { "requests", "limits" })]
    [InlineData("spec:\n  resources:\n    limits:\n      |", new[] { "cpu", "memory", "nvidia.com/gpu" })]
    [InlineData("spec:\n  resources:\n    requests:\n      |", new[] { "cpu", "memory" })]
    public async Task Fields_are_offered_where_they_belong(string text, string[] fields) =>
        Assert.Equal(fields, (await editor.CompletionsAsync(Head + text)).Select(completion => completion.Label));

    [Theory]
    [InlineData("500m")]
    [InlineData("4Gi")]
    [InlineData("\"1\"")]
    [InlineData("8")]
    public async Task Amounts_are_offered_that_are_sound(string instead)
    {
        var at = Good.LastIndexOf(instead, StringComparison.Ordinal);
        var offered = await editor.CompletionsAsync(Good[..at] + "|" + Good[(at + instead.Length)..]);
        Assert.NotEmpty(offered);
        Assert.Empty((await Task.WhenAll(offered.Select(item => editor.SquigglesAsync(Good[..at] + item.Text + Good[(at + instead.Length)..])))).SelectMany(lines => lines));
    }

    [Fact]
    public async Task Whole_documents_are_offered_that_are_sound()
    {
        var offered = (await editor.CompletionsAsync("|")).Where(item => item.Label.StartsWith("instance type", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["instance type", "instance type list"], offered.Select(item => item.Label));
        foreach (var (_, text) in offered)
        {
            var written = TabStopPattern().Replace(text, "${text}");
            Assert.Contains("memory: 2Gi", written, StringComparison.Ordinal);
            Assert.Empty(await editor.SquigglesAsync(written));
        }
    }

    [Theory]
    [InlineData("spec:\n  resources:\n    req|uests: {}\n", "The CPU and memory that a node must have available", "INST2009.md")]
    [InlineData("spec:\n  resources:\n    limits:\n      mem|ory: 2Gi\n", "1,048,576", "INST2010.md")]
    [InlineData("spec:\n  nodeS|elector: {}\n", "The labels that a node must have", "INST2012.md")]
    public async Task Pointing_at_a_field_shows_what_it_is_and_the_rules_about_it(string text, string meaning, string page)
    {
        var shown = await editor.HoverAsync(Head + text);
        Assert.Contains(meaning, shown, StringComparison.Ordinal);
        Assert.Contains("/docs/rules/" + page, shown, StringComparison.Ordinal);
    }

    // A manifest that names a schema would be checked by that one, which would have to be downloaded.
    private static IEnumerable<string> Manifests(string folder) => Directory.GetFiles(Repository.PathOf(folder), "*.yaml", SearchOption.AllDirectories)
        .Where(file => !File.ReadAllText(file).Contains("$schema", StringComparison.Ordinal));

    private async Task<string[]> SquigglesInAsync(string[] files) =>
    [
        .. (await Task.WhenAll(files.Select(async file => (await editor.SquigglesAsync(await File.ReadAllTextAsync(file))).Select(line => $"{Path.GetFileName(file)}: {line}"))))
            .SelectMany(lines => lines),
    ];

    [GeneratedRegex(@"\$\{[0-9]+:(?<text>[^}]*)\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TabStopPattern();
}
