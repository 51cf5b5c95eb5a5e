using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using InstanceLint.Files;
using InstanceLint.Projects;
using InstanceLint.Projects.Fixing;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using static InstanceLint.Tasks.Tests.ManifestText;

namespace InstanceLint.Tasks.Tests;

/// <summary>Which files are fixed, what is logged about them, and that nothing else in them changes.</summary>
public sealed class FixManifestsTests : IDisposable
{
    private const string Edit = "(8,33): INST2004: memory: \"2GB\" -> memory: \"2G\"";

    private static readonly string Fixed = Bad.Replace("2GB", "2G", StringComparison.Ordinal);

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    public static IEnumerable<TheoryDataRow<string, byte[]>> Encodings() =>
        from encoding in new (string Name, Encoding Encoding)[]
        {
            ("UTF-8", new UTF8Encoding(false)),
            ("UTF-8 with mark", new UTF8Encoding(true)),
            ("UTF-16 LE", new UnicodeEncoding(false, false)),
            ("UTF-16 LE with mark", new UnicodeEncoding(false, true)),
            ("UTF-16 BE", new UnicodeEncoding(true, false)),
            ("UTF-16 BE with mark", new UnicodeEncoding(true, true)),
        }
        from end in LineEnds
        select new TheoryDataRow<string, byte[]>(
            end, [.. encoding.Encoding.GetPreamble(), .. encoding.Encoding.GetBytes("# Größe: 😀\n\n".Replace("\n", end, StringComparison.Ordinal))])
        {
            TestDisplayName = $"{encoding.Name}, {end.Replace("\r", "CR", StringComparison.Ordinal).Replace("\n", "LF", StringComparison.Ordinal)}",
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Keeps_encoding_mark_and_line_ends(string end, byte[] head)
    {
        var encoding = head[0] is 0xFE or 0 ? Encoding.BigEndianUnicode : head[0] == 0xFF || head[1] == 0 ? Encoding.Unicode : Encoding.UTF8;
        byte[] With(string text) => [.. head, .. encoding.GetBytes(text.Replace("\n", end, StringComparison.Ordinal))];
        var path = _folder.Write("gpu.yaml", With(Bad));
        Assert.True(Fix(Named(path)));
        Assert.Equal(With(Fixed), File.ReadAllBytes(path));
    }

    [Fact]
    public void Says_each_edit_and_the_sum()
    {
        var a = _folder.Write("a.yaml", Bad.Replace("gpu", "a", StringComparison.Ordinal));
        var b = _folder.Write("b.yaml", BadWithPlaceholder.Replace("cpu: \"1\"", "cpu: !!int 1", StringComparison.Ordinal));
        Assert.True(Fix(Named(b), Named(a)));
        Assert.Equal(
            [
                a + Edit,
                b + Edit,
                b + "(7,22): INST2006: not fixed because it has a tag",
                "InstanceLint: fixed 2 findings in 2 manifests; 2 findings need a manual fix",
            ],
            Said());
        Assert.Empty(_engine.Warnings);
    }

    [Fact]
    public void Changes_nothing_the_second_time()
    {
        var path = _folder.Write("gpu.yaml", Bad);
        Assert.True(Fix(Named(path)));
        _engine.Messages.Clear();
        var time = File.GetLastWriteTimeUtc(path);
        Assert.True(Fix(Named(path)));
        Assert.Equal(["InstanceLint: nothing to fix in 1 manifest; no findings remain"], Said());
        Assert.Equal((Fixed, time), (File.ReadAllText(path), File.GetLastWriteTimeUtc(path)));
    }

    [Fact]
    public void Says_so_where_there_is_nothing_to_fix()
    {
        Assert.True(Fix(Named(_folder.Write("gpu.yaml", Good)), Named(_folder.Write("zero.yaml", Good.Replace("gpu", "zero", StringComparison.Ordinal).Replace("cpu: \"1\"", "cpu: \"0\"", StringComparison.Ordinal)))));
        Assert.Equal(["InstanceLint: nothing to fix in 2 manifests; 1 finding needs a manual fix"], Said());
        _engine.Messages.Clear();
        Assert.True(Fix());
        Assert.Equal(["InstanceLint: nothing to fix in 0 manifests; no findings remain"], Said());
    }

    [Theory]
    [InlineData("none", false)]
    [InlineData("silent", false)]
    [InlineData("suggestion", true)]
    [InlineData("warning", true)]
    [InlineData("error", true)]
    public void Fixes_what_a_build_reports(string severity, bool isFixed)
    {
        _folder.Write(".editorconfig", $"root = true\n[*.yaml]\ndotnet_diagnostic.INST2004.severity = {severity}\n");
        var path = _folder.Write("gpu.yaml", Bad);
        Assert.True(Fix(Named(path)));
        Assert.Equal(isFixed ? Fixed : Bad, File.ReadAllText(path));
    }

    [Fact]
    public void Leaves_what_is_turned_off_or_suppressed()
    {
        var path = _folder.Write("gpu.yaml", Bad);
        var suppressed = _folder.Write("suppressed.yaml", Bad.Replace("gpu", "b", StringComparison.Ordinal) + "# the end\n");
        File.WriteAllText(suppressed, File.ReadAllText(suppressed).Replace("} \n", "}\n", StringComparison.Ordinal).Replace("2GB\" }", "2GB\" } # instancelint disable INST2004: ours", StringComparison.Ordinal));
        var before = File.ReadAllText(suppressed);
        Assert.True(Run(task => task.NoWarn = "INST2004", Named(path), Named(suppressed)));
        Assert.Equal(Bad, File.ReadAllText(path));
        Assert.True(Fix(Named(path), Named(suppressed)));
        Assert.Equal((Fixed, before), (File.ReadAllText(path), File.ReadAllText(suppressed)));
    }

    [Fact]
    public void Leaves_what_items_suppress_and_what_is_not_listed()
    {
        var (path, other) = (_folder.Write("gpu.yaml", Bad), _folder.Write("other.yaml", Bad));
        Assert.True(Run(task => task.Suppressions = [new TaskItem(path, new Dictionary<string, string> { ["Rules"] = "INST2004", ["Reason"] = "vendor" })], Named(path)));
        Assert.Equal((Bad, Bad), (File.ReadAllText(path), File.ReadAllText(other)));
    }

    [Fact]
    public void A_file_of_two_clusters_is_fixed_once()
    {
        var path = _folder.Write("gpu.yaml", Bad);
        Assert.True(Fix(Named(path), new TaskItem(path, new Dictionary<string, string> { ["Cluster"] = "dev;prod" })));
        Assert.Equal([path + Edit, "InstanceLint: fixed 1 finding in 1 manifest; no findings remain"], Said());
    }

    [Fact]
    public void Files_of_a_cluster_are_fixed_together()
    {
        var type = _folder.Write("type.yaml", Good.Replace("name: gpu", "name: My_GPU", StringComparison.Ordinal));
        var job = _folder.Write("job.yaml", "command: python train.py\ncompute: azureml:k8s\nresources:\n  instance_type: My_GPU\n");
        Assert.True(Fix(Named(type), Named(job)));
        Assert.Contains("name: my-gpu\n", File.ReadAllText(type), StringComparison.Ordinal);
        Assert.Contains("instance_type: my-gpu\n", File.ReadAllText(job), StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_file_is_an_error_and_others_go_on()
    {
        var (locked, path) = (_folder.Write("a.yaml", Bad), _folder.Write("b.yaml", Bad.Replace("gpu", "b", StringComparison.Ordinal)));
        File.SetAttributes(locked, FileAttributes.ReadOnly);
        try
        {
            Assert.False(Fix(Named(locked), Named(path)));
            var error = Assert.Single(_engine.Errors);
            Assert.Equal((locked, "this file was not fixed because it is read-only; make it writable and fix it again"), (error.File, error.Message));
            Assert.Equal([path + Edit, "InstanceLint: fixed 1 finding in 1 manifest; 1 finding needs a manual fix"], Said());
            Assert.Equal(Bad, File.ReadAllText(locked));
        }
        finally
        {
            File.SetAttributes(locked, FileAttributes.Normal);
        }
    }

    [Fact]
    public void A_file_that_has_changed_meanwhile_stays_as_it_is()
    {
        var path = _folder.Write("gpu.yaml", Bad);
        var file = ManifestList.Distinct([new ManifestEntry(path, IsNamed: true, [])])[0];
        var text = new FixedText(Bad, Fixed);
        File.WriteAllText(path, Good);
        Assert.Equal("this file was not fixed because it changed in the meantime; fix it again", FixableFile.Write(file, text));
        Assert.Equal(Good, File.ReadAllText(path));
        File.WriteAllText(path, Fixed);
        Assert.Null(FixableFile.Write(file, text));
        File.Delete(path);
        Assert.StartsWith("this file was not fixed because it cannot be written; ", FixableFile.Write(file, text), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_link_and_the_rights_of_the_file_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("rights are others there");
            return;
        }

        var path = _folder.Write("real.txt", Bad);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var link = Path.Combine(_folder.Path, "link.yaml");
        File.CreateSymbolicLink(link, "real.txt");
        Assert.True(Fix(Named(link)));
        Assert.Equal("real.txt", new FileInfo(link).LinkTarget);
        Assert.Equal(Fixed, File.ReadAllText(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_dry_run_writes_nothing_and_says_the_diff_alone()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, ".git"));
        var path = _folder.Write("gpu.yaml", Bad);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        const string Expected =
            "--- a/gpu.yaml\n+++ b/gpu.yaml\n@@ -5,4 +5,4 @@\n spec:\n   resources:\n     requests: { cpu: \"1\", memory: \"1Gi\" }\n"
            + "-    limits: { cpu: \"2\", memory: \"2GB\" }\n+    limits: { cpu: \"2\", memory: \"2G\" }\n";
        var diff = string.Empty;
        using (var task = Task(Named(path)))
        {
            task.IsDryRun = true;
            Assert.True(task.Execute());
            diff = task.Diff;
        }

        File.SetAttributes(path, FileAttributes.Normal);
        Assert.Equal(Expected, diff);
        Assert.Equal([Expected.TrimEnd('\n')], Said());
        Assert.Equal(Bad, File.ReadAllText(path));
    }

    [Fact]
    public void A_dry_run_keeps_the_byte_order_mark_and_has_no_diff_of_utf_16()
    {
        var mark = _folder.Write("mark.yaml", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Good.Replace("/v1alpha1", "/v1", StringComparison.Ordinal))]);
        var wide = _folder.Write("wide.yaml", Encoding.Unicode.GetBytes(Bad.Replace("gpu", "b", StringComparison.Ordinal)));
        using var task = Task(Named(mark), Named(wide));
        task.IsDryRun = true;
        Assert.True(task.Execute());
        Assert.Contains("\n-\uFEFFapiVersion: amlarc.azureml.com/v1\n+\uFEFFapiVersion: amlarc.azureml.com/v1alpha1\n", task.Diff, StringComparison.Ordinal);
        Assert.DoesNotContain("wide", task.Diff, StringComparison.Ordinal);
        Assert.Equal($"{wide}: the diff does not support UTF-16; run without InstanceLintFixDryRun to fix this file", Said()[0]);
    }

    [Fact]
    public void A_malformed_setting_is_reported_and_what_it_cannot_change_is_fixed()
    {
        var path = _folder.Write("gpu.yaml", Bad);
        Assert.True(Run(task => task.ExtensionNodeSelector = "purpose", Named(path)));
        Assert.Equal("INST9001", Assert.Single(_engine.Warnings).Code);
        Assert.NotEqual(Bad, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("exclude: drafts/**\n")]
    [InlineData("excludes: [drafts/**]\n")]
    [InlineData("clusters: {\n")]
    public void Nothing_is_fixed_if_a_settings_file_may_exclude_it(string settings)
    {
        var path = _folder.Write("gpu.yaml", Bad);
        Assert.True(Run(task => task.Set(_folder.Write("instancelint.yaml", settings), "SettingsFile"), Named(path)));
        Assert.Equal("INST9001", Assert.Single(_engine.Warnings).Code);
        Assert.Equal(Bad, File.ReadAllText(path));
    }

    [Fact]
    public void Does_no_work_after_it_was_cancelled()
    {
        var path = _folder.Write("gpu.yaml", Bad);
        using var task = Task(Named(path));
        task.Cancel();
        Assert.False(task.Execute());
        Assert.Equal(Bad, File.ReadAllText(path));
        Assert.Empty(Said());
    }

    private bool Fix(params ITaskItem[] manifests) => Run(static _ => { }, manifests);

    private bool Run(Action<FixManifests> set, params ITaskItem[] manifests)
    {
        using var task = Task(manifests);
        set(task);
        return task.Execute();
    }

    private FixManifests Task(params ITaskItem[] manifests) => new()
    {
        BuildEngine = _engine,
        Manifests = manifests,
        CompilerFolder = SeverityTests.CompilerFolder,
        ProjectFile = Path.Combine(_folder.Path, "project.csproj"),
    };

    private string[] Said() => [.. _engine.Messages.Where(message => message.Importance == MessageImportance.High).Select(message => message.Message!)];

    private static TaskItem Named(string path) => new(path);
}
