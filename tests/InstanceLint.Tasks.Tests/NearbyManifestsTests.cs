using System;
using System.IO;
using System.Linq;

namespace InstanceLint.Tasks.Tests;

/// <summary>A project without manifests says where some are, if they are near.</summary>
public sealed class NearbyManifestsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string[], string> Near => new()
    {
        { "repo/src/App", ["repo/src/deploy/a.yaml"], "there are no YAML files to check; include the 1 manifest in '../deploy' with '<InstanceLintManifest Include=\"../deploy/**/*.yaml\" />'" },
        { "repo/App", ["repo/deploy/prod/a.yaml", "repo/deploy/prod/sub/b.yml"], "there are no YAML files to check; include the 2 manifests in '../deploy/prod' with '<InstanceLintManifest Include=\"../deploy/prod/**/*.y*ml\" />'" },
        { "repo/App", ["repo/deploy/a/x.yaml", "repo/deploy/b/x.yaml", "repo/jobs/x.yaml"], "there are no YAML files to check; include the 2 manifests in '../deploy' with '<InstanceLintManifest Include=\"../deploy/**/*.yaml\" />'" },
        { "repo/src/App", ["repo/a.yaml", "repo/b.yaml"], "there are no YAML files to check; include the 2 manifests in '../..' with '<InstanceLintManifest Include=\"../../*.yaml\" />'" },
        { "repo/src/App", ["repo/src/near/a.yaml", "repo/far/a.yaml", "repo/far/b.yaml"], "there are no YAML files to check; include the 1 manifest in '../near' with '<InstanceLintManifest Include=\"../near/**/*.yaml\" />'" },
    };

    [Theory]
    [MemberData(nameof(Near))]
    public void The_folder_with_the_most(string project, string[] files, string expected)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "repo", ".git"));
        Write(files);
        Assert.Equal(expected, Problem(project));
    }

    [Theory]
    [InlineData("App", "elsewhere.txt")]
    [InlineData("App", "bin/a.yaml")]
    [InlineData("App", ".hidden/a.yaml")]
    [InlineData("App", "node_modules/x/a.yaml")]
    [InlineData("src/App", "far/a.yaml")]
    [InlineData("App/.git/../", "deploy/a.yaml")]
    public void Otherwise_nothing_is_recommended(string project, string file)
    {
        Write(file);
        if (project.Contains(".git", StringComparison.Ordinal))
        {
            // The project is the repository, and what is above is none of its business.
            Directory.CreateDirectory(Path.Combine(_folder.Path, "App", ".git"));
            project = "App";
        }

        Assert.Equal("there are no YAML files to check; add manifests, or turn InstanceLint off with InstanceLintEnabled=false", Problem(project));
    }

    [Fact]
    public void Other_yaml_and_too_many_files_are_not_counted()
    {
        Write([.. Enumerable.Range(0, 20).Select(i => $"deploy/{i}.txt")]);
        File.WriteAllText(Path.Combine(_folder.Path, "deploy", "values.yaml"), "replicas: 1\n");
        Assert.Contains("add manifests", Problem("App"), StringComparison.Ordinal);

        Write([.. Enumerable.Range(0, 5_000).Select(i => $"deploy/{i}.txt"), "deploy/a.yaml"]);
        Assert.Contains("add manifests", Problem("App"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_build_sees_them_after_they_were_added()
    {
        var cache = Path.Combine(_folder.Path, "cache");
        Assert.Contains("add manifests", Problem("App", cache), StringComparison.Ordinal);
        Write("deploy/a.yaml");
        Assert.Contains("'../deploy'", Problem("App", cache), StringComparison.Ordinal);
    }

    private void Write(params string[] files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_folder.Path, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, ManifestText.Good);
        }
    }

    private string Problem(string project, string cache = "")
    {
        var engine = new RecordingBuildEngine();
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, project)).FullName;
        using var task = new LintManifests { BuildEngine = engine, ProjectFile = Path.Combine(folder, "App.csproj"), CacheFile = cache };
        Assert.True(task.Execute());
        var warning = Assert.Single(engine.Warnings);
        Assert.Equal("INST9002", warning.Code);
        return warning.Message!.Split(" (https://", StringSplitOptions.None)[0];
    }
}
