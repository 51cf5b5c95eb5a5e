using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using InstanceLint.Files;
using Microsoft.Build.Framework;
using static InstanceLint.Tasks.Tests.ManifestText;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace InstanceLint.Tasks.Tests;

/// <summary>A fix writes the file itself, restores one that was half written, and follows no link out of the repository.</summary>
public sealed class SafeWriteTests : IDisposable
{
    private static readonly string Fixed = Bad.Replace("2GB", "2G", StringComparison.Ordinal);

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public SafeWriteTests() => Directory.CreateDirectory(Path.Combine(_folder.Path, "repository", ".git"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_file_stays_the_same_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "hard links are made with another program there");
        var path = Write("gpu.yaml", Bad);
        var other = Path.Combine(_folder.Path, "repository", "other.yaml");
        using (var link = Process.Start("ln", [path, other]))
        {
            link.WaitForExit();
        }

        Assert.True(Fix(path));
        Assert.Equal(Fixed, File.ReadAllText(other));
        Assert.Equal(["gpu.yaml", "other.yaml"], Files());
    }

    [Fact]
    public void An_interrupted_run_is_undone_by_the_next_one()
    {
        var path = Write("gpu.yaml", Bad[..50]);
        File.WriteAllText(path + BackedUpFile.Extension, Bad);
        Assert.True(Fix(path));
        Assert.Equal(Fixed, File.ReadAllText(path));
        Assert.Equal(["gpu.yaml"], Files());
        Assert.Contains($"{path}: restored, because a run was interrupted while it fixed this file", Said());
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_run_that_writes_nothing_restores_nothing(bool isDryRun, bool isCheck)
    {
        var path = Write("gpu.yaml", Good);
        File.WriteAllText(path + BackedUpFile.Extension, Bad);
        Assert.True(Run(task => (task.IsDryRun, task.IsCheck) = (isDryRun, isCheck), path));
        Assert.Equal(Good, File.ReadAllText(path));
        Assert.True(File.Exists(path + BackedUpFile.Extension));
    }

    [Fact]
    public void A_file_that_another_run_writes_is_waited_for()
    {
        var path = Write("gpu.yaml", Bad);
        var writing = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using var timer = new System.Threading.Timer(_ => writing.Dispose(), null, 100, System.Threading.Timeout.Infinite);
        BackedUpFile.Rewrite(path, bytes => [.. bytes, (byte)'\n']);
        Assert.Equal(Bad + "\n", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("shorter")]
    [InlineData("longer than the text that was there before")]
    public void All_of_the_text_is_written(string text)
    {
        var path = Write("file", "before it is longer");
        BackedUpFile.Rewrite(path, _ => System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, File.ReadAllText(path));
        BackedUpFile.Rewrite(path, _ => null);
        Assert.Equal(text, File.ReadAllText(path));
        Assert.Equal(["file"], Files());
    }

    [Fact]
    public void A_link_out_of_the_repository_is_named_and_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making links needs a privilege there");
        var target = _folder.Write("outside.yaml", Bad);
        var link = Path.Combine(_folder.Path, "repository", "gpu.yaml");
        File.CreateSymbolicLink(link, "../outside.yaml");
        Assert.False(Fix(link));
        Assert.Equal(Bad, File.ReadAllText(target));
        var root = Path.Combine(_folder.Path, "repository");
        Assert.Equal(
            [$"this file was not fixed because it is a link to '{target}', outside of '{root}'; fix that file"], _engine.Errors.Select(error => error.Message));

        // It can't be fixed, so a build doesn't count it either.
        using var lint = new LintManifests { BuildEngine = _engine, Manifests = [new TaskItem(link)], ProjectFile = Path.Combine(root, "project.csproj") };
        lint.Execute();
        Assert.Contains("InstanceLint: 1 finding in 1 of 1 manifest (1 warning)", Said());
    }

    [Fact]
    public void A_link_within_the_repository_is_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making links needs a privilege there");
        var target = Write("real.txt", Bad);
        var link = Path.Combine(_folder.Path, "repository", "gpu.yaml");
        File.CreateSymbolicLink(link, "real.txt");
        Assert.True(Fix(link));
        Assert.Equal(Fixed, File.ReadAllText(target));
    }

    [Fact]
    public void A_check_fails_if_there_is_something_to_fix_and_writes_the_diff()
    {
        var path = Write("gpu.yaml", Bad);
        Assert.False(Run(Check, path));
        Assert.Equal(["1 finding can be fixed; fix it with dotnet build -t:InstanceLintFix"], _engine.Errors.Select(error => error.Message));
        Assert.Equal(Bad, File.ReadAllText(path));
        var diff = Path.Combine(_folder.Path, "repository", "obj", "fix.diff");
        Assert.EndsWith("-    limits: { cpu: \"2\", memory: \"2GB\" }\n+    limits: { cpu: \"2\", memory: \"2G\" }\n", File.ReadAllText(diff), StringComparison.Ordinal);
        Assert.Contains($"InstanceLint: this diff is in {diff}", Said());

        // The diff of an earlier run would be wrong.
        Write("gpu.yaml", Good);
        _engine.Errors.Clear();
        Assert.True(Run(Check, path));
        Assert.Empty(_engine.Errors);
        Assert.False(File.Exists(diff));

        static void Check(FixManifests task) => (task.IsCheck, task.DiffFile) = (true, "obj/fix.diff");
    }

    [Fact]
    public void A_check_passes_if_nothing_can_be_fixed() =>
        Assert.True(Run(static task => task.IsCheck = true, Write("gpu.yaml", Good.Replace("2Gi", "many", StringComparison.Ordinal))));

    private bool Fix(string path) => Run(static _ => { }, path);

    private bool Run(Action<FixManifests> set, string path)
    {
        using var task = new FixManifests
        {
            BuildEngine = _engine,
            Manifests = [new TaskItem(path)],
            CompilerFolder = SeverityTests.CompilerFolder,
            ProjectFile = Path.Combine(_folder.Path, "repository", "project.csproj"),
        };
        set(task);
        return task.Execute();
    }

    private string[] Said() => [.. _engine.Messages.Where(message => message.Importance == MessageImportance.High).Select(message => message.Message!)];

    private string Write(string name, string text) => _folder.Write(Path.Combine("repository", name), text);

    private string?[] Files() =>
        [.. Directory.GetFiles(Path.Combine(_folder.Path, "repository")).Select(Path.GetFileName).Order(StringComparer.Ordinal)];
}
