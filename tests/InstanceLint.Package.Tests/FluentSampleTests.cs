using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The sample in C# says the same from the working tree and from the package, and its page shows what it is and says.</summary>
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
        // The sample has no policy.
        Assert.Equal(
            ids.Where(id => !id.StartsWith("INST6", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            lines.Select(line => FiredRulePattern().Match(line).Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_shows_code_yaml_and_findings_of_the_sample()
    {
        const string Page = "docs/csharp.md";
        var section = new PageSection(Page, "## Define");
        Assert.Contains(section.Block("csharp"), File.ReadAllText(Path.Combine(Sample, "Program.cs")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(section.Block("yaml"), File.ReadAllText(ExpectedYaml).ReplaceLineEndings("\n"), StringComparison.Ordinal);

        // The page leaves out link and project at the end of each line.
        new PageSection(Page, "## Findings in code").VerifyLines([.. File.ReadLines(Expected).Select(line => line.Split(" (https")[0])]);
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
            ["build", "samples/Fluent", "-nodeReuse:false", broken],
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
