using System;
using System.IO;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>A file that no build wrote is neither overwritten nor deleted, whatever setting names it.</summary>
public sealed class ForeignFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();
    private readonly string _manifest;

    public ForeignFileTests() => _manifest = _folder.Write("a.yaml", ManifestText.Bad);

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Files => new()
    {
        { "a manifest", "a.yaml" },
        { "the project", "app.csproj" },
        { "a source file", "Program.cs" },
        { "a log of another program", "csc.sarif" },
        { "a page of another program", "index.html" },
        { "another patch", "other.diff" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Stays_as_it_is_and_is_a_problem_in_the_settings(string what, string name)
    {
        _folder.Write("app.csproj", "<Project />");
        _folder.Write("Program.cs", "// \"name\": \"InstanceLint\"\n");
        _folder.Write("csc.sarif", """{ "runs": [ { "tool": { "driver": { "name": "Visual C#" } } } ] }""");
        _folder.Write("index.html", "<!DOCTYPE html><title>InstanceLint</title>");
        _folder.Write("other.diff", "--- a/a.yaml\n+++ b/a.yaml\n");
        var path = Path.Combine(_folder.Path, name);
        var before = File.ReadAllText(path);

        Run<LintManifests>(task => task.Sarif = name);
        AssertRefused("InstanceLintSarif", 1);
        Assert.Contains(_engine.Warnings, warning => warning.Code == "INST2004");
        Run<LintManifests>(task => task.Sarif = path);
        AssertRefused("InstanceLintSarif", 1);
        Run<ReportClusters>(task => task.Page = name);
        AssertRefused("InstanceLintReportFile", 1);
        Assert.DoesNotContain(_engine.Messages, message => message.Message!.Contains(" -> ", StringComparison.Ordinal));
        Run<FixManifests>(task => (task.DiffFile, task.IsDryRun) = (name, true));
        AssertRefused("InstanceLintFixDiffFile", 1);
        Assert.Contains(_engine.Messages, message => message.Message!.StartsWith("--- a/a.yaml", StringComparison.Ordinal));

        foreach (var change in new Action<DeleteOutputs>[] { task => task.Sarif = name, task => task.Page = path, task => task.DiffFile = name })
        {
            Delete(change);
            Assert.Equal(before, File.ReadAllText(path));
        }

        void AssertRefused(string setting, int count)
        {
            Assert.Equal(before, File.ReadAllText(path));
            Assert.Empty(_engine.Errors);
            var problems = _engine.Warnings.FindAll(warning => warning.Code == "INST9001");
            Assert.True(problems.Count == count, what);
            Assert.StartsWith($"{setting} '", problems[0].Message, StringComparison.Ordinal);
            Assert.Contains("is a file that InstanceLint did not write for this setting, so it was not changed; set another path, or delete the file", problems[0].Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_a_task_wrote_is_replaced_and_deleted()
    {
        for (var i = 0; i < 2; i++)
        {
            Run<LintManifests>(task => task.Sarif = "out/lint.sarif");
            Run<ReportClusters>(task => task.Page = "out/page.html");
            Run<FixManifests>(task => (task.DiffFile, task.IsDryRun) = ("out/fix.diff", true));
            Assert.DoesNotContain(_engine.Warnings, warning => warning.Code == "INST9001");
            File.AppendAllText(_manifest, "# changed\n");
        }

        // Each setting knows only its own kind of file.
        Delete(task => (task.Sarif, task.Page, task.DiffFile) = ("out/page.html", "out/fix.diff", "out/lint.sarif"));
        Assert.Equal(3, Directory.GetFiles(Path.Combine(_folder.Path, "out")).Length);
        Delete(task => (task.Sarif, task.Page, task.DiffFile) = ("out/lint.sarif", "out/page.html", "out/fix.diff"));
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.Path, "out")));
    }

    [Fact]
    public void An_empty_file_holds_nothing_to_lose()
    {
        _folder.Write("lint.sarif", string.Empty);
        Run<LintManifests>(task => task.Sarif = "lint.sarif");
        Assert.DoesNotContain(_engine.Warnings, warning => warning.Code == "INST9001");
        Assert.NotEmpty(File.ReadAllText(Path.Combine(_folder.Path, "lint.sarif")));
    }

    [Fact]
    public void A_device_is_not_replaced()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "has no such file");
        Run<LintManifests>(task => task.Sarif = "/dev/null");
        Assert.Contains(_engine.Warnings, warning => warning.Code == "INST9001");
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    private void Run<T>(Action<T> change)
        where T : ProjectTask, new()
    {
        _engine.Warnings.Clear();
        _engine.Messages.Clear();
        using var task = new T
        {
            BuildEngine = _engine,
            Manifests = [new TaskItem(_manifest)],
            ProjectFile = Path.Combine(_folder.Path, "app.csproj"),
        };
        change(task);
        Assert.True(task.Execute());
    }

    private void Delete(Action<DeleteOutputs> change)
    {
        var task = new DeleteOutputs { BuildEngine = _engine, ProjectFile = Path.Combine(_folder.Path, "app.csproj") };
        change(task);
        Assert.True(task.Execute());
    }
}
