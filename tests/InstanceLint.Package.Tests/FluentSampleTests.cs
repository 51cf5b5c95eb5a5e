using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The C# sample has the same output with working tree and package, and the README shows code and output.</summary>
[Collection(Collections.WorkingTree)]
public sealed partial class FluentSampleTests(PackedPackage package)
{
    private static readonly string Sample = Repository.PathOf("samples", "Fluent");
    private static readonly string Expected = Repository.PathOf("tests", "InstanceLint.Package.Tests", "Fluent.out");
    private static readonly string ExpectedYaml = Repository.PathOf("tests", "InstanceLint.Package.Tests", "Fluent.yaml.out");

    [Fact]
    public async Task A_project_that_references_only_the_library_runs_and_every_mistake_of_the_broken_code_is_found()
    {
        using var consumer = package.NewConsumer().CopyFrom(Sample);
        File.Delete(Path.Combine(consumer.Folder, "App.csproj"));
        Assert.Empty((await consumer.BuildAsync("-warnaserror")).ShouldSucceed().Findings(consumer.Folder));
        Golden.Verify(ExpectedYaml, (await consumer.RunAsync("run", "--no-build")).ShouldSucceed().Text);
        Verify(
            consumer.Folder,
            await consumer.BuildAsync("--no-restore", "-p:Broken=true"),
            await consumer.BuildAsync("--no-restore", "-p:Broken=names"));
    }

    [Fact]
    public async Task The_working_tree_says_the_same() => Verify(
        Sample + Path.DirectorySeparatorChar,
        await BuildSampleAsync("-p:Broken=true"),
        await BuildSampleAsync("-p:Broken=names"));

    [Fact]
    public void Every_broken_file_is_one_finding_and_every_rule_that_csharp_can_break_fires_once()
    {
        var lines = File.ReadAllLines(Expected);
        Assert.Equal(
            Directory.GetFiles(Path.Combine(Sample, "broken"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Sample, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
            lines.Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]));
        var rules = DescriptorPattern().Matches(File.ReadAllText(Repository.PathOf("src", "InstanceLint.Analyzers", "Diagnostics", "DiagnosticDescriptors.Rules.cs"))).Select(match => match.Value);
        var ids = rules.Select(rule => Regex.Match(
            File.ReadAllText(Repository.PathOf("src", "InstanceLint.Rules", "Findings", "RuleIds.cs")), $"(?<= {rule} = \")INST[0-9]{{4}}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Value);
        Assert.Equal(
            ids.Order(StringComparer.Ordinal),
            lines.Select(line => FiredRulePattern().Match(line).Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_readme_shows_lines_of_the_sample_of_its_yaml_and_of_what_is_said()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");
        var section = readme[readme.IndexOf("## Define in C#\n", StringComparison.Ordinal)..];
        Assert.Contains(Block(section, "csharp"), File.ReadAllText(Path.Combine(Sample, "Program.cs")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(Block(section, "yaml"), File.ReadAllText(ExpectedYaml).ReplaceLineEndings("\n"), StringComparison.Ordinal);

        // The README omits the link and the project at the end of each line.
        var real = File.ReadAllLines(Expected).Select(line => line[..line.IndexOf(" (https", StringComparison.Ordinal)]).ToArray();
        Assert.All(Block(section, "text").Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line, real));
    }

    private static string Block(string text, string language)
    {
        var start = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static Task<Output> BuildSampleAsync(string broken)
    {
        // The compiler repeats its warnings only if something has to be compiled.
        var built = Repository.PathOf("artifacts", "samples", "obj", "Fluent", "debug", "Fluent.dll");
        if (File.Exists(built))
        {
            File.Delete(built);
        }

        return DotNet.RunAsync(
            Repository.Root,
            ["build", "samples/Fluent", "-nodeReuse:false", "-p:UseSharedCompilation=false", broken],
            cancellation: TestContext.Current.CancellationToken);
    }

    // Analyzers run in parallel, so the order of the output isn't fixed.
    private static void Verify(string folder, params Output[] outputs)
    {
        var findings = outputs.SelectMany(output => output.ShouldSucceed().Findings(folder)).Order(StringComparer.Ordinal).ToArray();
        Assert.All(findings, line => Assert.EndsWith(" [Fluent.csproj]", line, StringComparison.Ordinal));
        Golden.Verify(Expected, string.Concat(findings.Select(line => line + "\n")));
    }

    [GeneratedRegex("(?<=DiagnosticDescriptor )[A-Za-z0-9]+(?= = new)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DescriptorPattern();

    [GeneratedRegex("(?<=\\): warning )INST[0-9]{4}(?=: )", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FiredRulePattern();
}
