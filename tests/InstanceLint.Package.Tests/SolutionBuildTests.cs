using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>Solutions: projects that share manifests, and those in which only some have the package.</summary>
public class SolutionBuildTests(PackedPackage package)
{
    private const string Finding = "deploy/gpu.yaml(8,33): warning INST2004";
    private const string Summary = "InstanceLint: 1 finding in 1 of 2 manifests (1 warning); 1 can be fixed with -t:InstanceLintFix";
    private const string Reference = """<ItemGroup><PackageReference Include="InstanceLint" Version="*" PrivateAssets="all" /></ItemGroup>""";

    private static readonly string[] Projects = ["four", "one", "three", "two"];

    [Fact]
    public async Task Four_projects_that_list_the_same_manifests_report_on_them_once()
    {
        // What means nothing to the linter may differ.
        using var solution = NewSolution(
            "<PropertyGroup><NoWarn>$(NoWarn);CS1591</NoWarn></PropertyGroup>",
            Reference + """<ItemGroup><InstanceLintManifest Include="$(MSBuildThisFileDirectory)deploy/**/*.yaml" /></ItemGroup>""");
        foreach (var arguments in new string[][] { [], ["--no-restore", "-graph"], ["--no-restore", "-t:InstanceLint"] })
        {
            var output = (await solution.BuildAsync(["All.slnx", .. arguments])).ShouldSucceed();
            Assert.True(output.Places(solution.Folder) is [Finding], string.Join(' ', arguments) + "\n" + output.Text);
            Assert.True(output.Summaries is [Summary], string.Join(' ', arguments) + "\n" + output.Text);
        }

        // Each project still writes its own log.
        (await solution.BuildAsync("All.slnx", "--no-restore", "-p:InstanceLintSarif=lint.sarif")).ShouldSucceed();
        Assert.All(Projects, project => Assert.Contains("INST2004", File.ReadAllText(Path.Combine(solution.Folder, project, "lint.sarif")), StringComparison.Ordinal));

        // A fix and a failing build are one, too.
        (await solution.BuildAsync("All.slnx", "--no-restore", "-warnaserror:INST2004")).ShouldFail();
        var fix = (await solution.BuildAsync("All.slnx", "--no-restore", "-t:InstanceLintFix")).ShouldSucceed();
        Assert.Equal(["InstanceLint: fixed 1 finding in 1 manifest; no findings remain"], fix.Summaries);
        Assert.Empty((await solution.BuildAsync("All.slnx", "--no-restore")).ShouldSucceed().Places(solution.Folder));
    }

    [Fact]
    public async Task Projects_with_other_settings_report_for_themselves()
    {
        using var solution = NewSolution(
            string.Empty,
            Reference + """<ItemGroup><InstanceLintManifest Include="$(MSBuildThisFileDirectory)deploy/**/*.yaml" /></ItemGroup>"""
                + """<PropertyGroup Condition="'$(MSBuildProjectName)' == 'two'"><WarningsAsErrors>INST2004</WarningsAsErrors></PropertyGroup>""");
        var output = (await solution.BuildAsync("All.slnx")).ShouldFail();
        Assert.Equal([Finding.Replace("warning", "error", StringComparison.Ordinal), Finding], output.Places(solution.Folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Targets_skip_projects_without_the_package_as_the_page_says()
    {
        using var solution = NewSolution(Reference + """<ItemGroup><InstanceLintManifest Include="../deploy/**/*.yaml" /></ItemGroup>""", string.Empty);
        solution.Write("Directory.Solution.targets", new PageSection("docs/configuration.md", "## Solutions").Block("xml", 1));
        await solution.RunAsync("new", "sln", "-n", "Old", "--format", "sln");
        (await solution.RunAsync(["sln", "Old.sln", "add", .. Projects.Select(project => $"{project}/{project}.csproj")])).ShouldSucceed();
        (await solution.RunAsync("restore", "All.slnx")).ShouldSucceed();
        foreach (var file in new[] { "All.slnx", "Old.sln" })
        {
            Assert.Equal([Finding], (await solution.BuildAsync(file, "--no-restore", "-t:InstanceLint")).ShouldSucceed().Places(solution.Folder));
        }

        var report = (await solution.BuildAsync("Old.sln", "--no-restore", "-t:InstanceLintReport")).ShouldSucceed();
        Assert.Contains($"one -> {Path.Combine(solution.Folder, "one", "bin", "one.InstanceLint.html")}", report.Lines);
        Assert.Equal(
            ["InstanceLint: fixed 1 finding in 1 manifest; no findings remain"],
            (await solution.BuildAsync("All.slnx", "--no-restore", "-t:InstanceLintFix")).ShouldSucceed().Summaries);
        var baseline = (await solution.BuildAsync("All.slnx", "--no-restore", "-t:InstanceLintBaseline")).ShouldSucceed();
        Assert.StartsWith("InstanceLint: the baseline holds 0 findings", Assert.Single(baseline.Summaries), StringComparison.Ordinal);
    }

    // A repository with manifests in one folder, and four projects, of which the first gets the given body.
    private Consumer NewSolution(string bodyOfOne, string shared)
    {
        var solution = package.NewConsumer().WriteManifest("deploy/gpu.yaml", "8GB").WriteManifest("deploy/good.yaml");
        Directory.CreateDirectory(Path.Combine(solution.Folder, ".git"));
        File.Delete(Path.Combine(solution.Folder, "App.csproj"));
        File.Delete(Path.Combine(solution.Folder, "Program.cs"));
        solution.Write(
            "Directory.Build.props",
            $"<Project><PropertyGroup><RestoreAdditionalProjectSources>{package.Feed}</RestoreAdditionalProjectSources></PropertyGroup>{shared}</Project>");
        foreach (var project in Projects)
        {
            solution
                .Write($"{project}/{project}.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{(project == "three" ? "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>" : "<TargetFramework>net10.0</TargetFramework>")}</PropertyGroup>{(project == "one" ? bodyOfOne : string.Empty)}</Project>""")
                .Write($"{project}/Type.cs", "public class Type { }\n");
        }

        return solution.Write("All.slnx", $"<Solution>{string.Concat(Projects.Select(project => $"<Project Path=\"{project}/{project}.csproj\" />"))}</Solution>");
    }
}
