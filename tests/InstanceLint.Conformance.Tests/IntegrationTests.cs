using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using YamlDotNet.RepresentationModel;

namespace InstanceLint.Conformance.Tests;

/// <summary>
/// Files that run InstanceLint elsewhere (the hooks, the action, the release, the image, and the snippets of the page) name what exists.
/// </summary>
public partial class IntegrationTests
{
    private const string Page = "docs/command-line.md";

    private static readonly string[] YamlFiles = [".pre-commit-hooks.yaml", "action.yml", ".github/workflows/release.yml"];

    private static readonly XDocument Project = XDocument.Load(Repository.PathOf("src", "InstanceLint.Cli", "InstanceLint.Cli.csproj"));

    public static IEnumerable<TheoryDataRow<string>> Files => [.. YamlFiles, "Dockerfile", Page];

    [Theory]
    [InlineData("action.yml")]
    [InlineData(".github/workflows/release.yml")]
    [InlineData(Page)]
    public async Task Options_exist(string file)
    {
        var options = new List<string>();
        foreach (var command in (string[])["", "fix", "report", "init", "baseline write", "nodes"])
        {
            options.AddRange(await CommandLineRun.Options(command));
        }

        var used = Read(file).Split('\n').SelectMany(static line => Run().Matches(line)).SelectMany(static run => Option().Matches(run.Value)).Select(static option => option.Value).ToList();
        Assert.NotEmpty(used);
        Assert.All(used, option => Assert.Contains(option, options));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Projects_packages_and_versions_exist(string file)
    {
        var text = Read(file);
        Assert.All(ProjectPath().Matches(text), path => Assert.True(Path.Exists(Repository.PathOf(path.Value)), path.Value));
        Assert.All(Tool().Matches(text), tool => Assert.Equal(Value("PackageId"), tool.Value));
        Assert.All(PackageVersion().Matches(text), version => Assert.Equal(Version(), version.Groups["version"].Value));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_host_is_named(string file) => Assert.DoesNotMatch(@"(?<!//)\b[a-z0-9-]+\.(io|org|microsoft\.com)/", Read(file).Replace("https://", "//", StringComparison.Ordinal));

    [Fact]
    public void Hooks_run_the_tool_on_yaml_files_and_no_templates()
    {
        var hooks = ((YamlSequenceNode)Parse(".pre-commit-hooks.yaml")).Cast<YamlMappingNode>().ToList();
        Assert.Equal(["instancelint", "instancelint-system"], hooks.Select(static hook => Text(hook, "id")));
        Assert.Equal(
            [$"dotnet tool exec --yes {Value("PackageId")}@{Version()} --", Value("ToolCommandName")],
            hooks.Select(static hook => Text(hook, "entry")));
        Assert.All(hooks, static hook =>
        {
            Assert.Equal("yaml", (string?)hook["types"][0]);
            var exclude = new Regex(Text(hook, "exclude"), RegexOptions.None, TimeSpan.FromSeconds(10));
            Assert.Matches(exclude, "chart/templates/gpu.yaml");
            Assert.Matches(exclude, "templates/gpu.yaml");
            Assert.DoesNotMatch(exclude, "prod/my-templates/gpu.yaml");
            Assert.Contains($"`{Text(hook, "id")}`", Read(Page), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_page_has_the_inputs_of_the_action()
    {
        var inputs = (YamlMappingNode)Parse("action.yml")["inputs"];
        Assert.Equal(Version(), (string?)inputs["version"]["default"]);
        Assert.All(inputs.Children.Keys, input => Assert.Contains($"| `{input}` |", Read(Page), StringComparison.Ordinal));
        Assert.All(InputName().Matches(Read("action.yml")), used => Assert.Contains(inputs.Children.Keys, input => (string?)input == used.Groups["name"].Value));
    }

    // What packs these packages must pack all of them.
    [Fact]
    public void A_release_has_all_packages_and_platforms()
    {
        var packed = Pack().Matches(Read(".github/workflows/release.yml")).Select(static pack => pack.Groups["project"].Value);
        var packages = Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(static path => File.ReadAllText(path).Contains("<PackageReadmeFile>", StringComparison.Ordinal))
            .Select(static path => Path.GetFileNameWithoutExtension(path));
        Assert.Equal(packages.Order(StringComparer.Ordinal), packed.Order(StringComparer.Ordinal));

        var jobs = Parse(".github/workflows/release.yml")["jobs"];
        var platforms = (YamlSequenceNode)jobs["program"]["strategy"]["matrix"]["include"];
        Assert.All(platforms, platform => Assert.Contains($"`{platform["platform"]}`", Read(Page), StringComparison.Ordinal));
        Assert.All((YamlSequenceNode)jobs["release"]["needs"], job => Assert.True(((YamlMappingNode)jobs).Children.ContainsKey(job)));
    }

    [Fact]
    public void Snippets_are_yaml()
    {
        var snippets = Snippet().Matches(Read(Page));
        Assert.NotEmpty(snippets);
        Assert.All(snippets, static snippet => Assert.IsType<YamlMappingNode>(ParseText(snippet.Groups["text"].Value)));
    }

    private static YamlNode Parse(string file) => ParseText(Read(file));

    private static YamlNode ParseText(string text)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        stream.Load(reader);
        return Assert.Single(stream.Documents).RootNode;
    }

    private static string Read(string file) => File.ReadAllText(Repository.PathOf(file)).ReplaceLineEndings("\n");

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node[key]).Value!;

    private static string Value(string property) => Project.Descendants(property).Single().Value;

    private static string Version() => XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    // A command of the tool, up to the end of the line, of the code on a page, or of what is piped.
    [GeneratedRegex(@"(?<![\w-])(instancelint""?|program/\$FILE"") [^|`\n]*|arguments\+?=\([^)]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Run();

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Option();

    [GeneratedRegex(@"\b(src|samples)/[\w./]+\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ProjectPath();

    [GeneratedRegex(@"\bInstanceLint\.Tool\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tool();

    [GeneratedRegex(@"(InstanceLint\.Tool@|InstanceLint@v|rev: v|--version )(?<version>\d[\w.-]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PackageVersion();

    [GeneratedRegex(@"\$\{\{ inputs\.(?<name>[\w-]+) \}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex InputName();

    [GeneratedRegex(@"dotnet pack src/(?<project>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Pack();

    [GeneratedRegex("^```yml\n(?<text>.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Snippet();
}
