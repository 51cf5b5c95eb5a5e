using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>The baseline is written on request only, and hides exactly what it holds.</summary>
public sealed class WriteBaselineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    private string Baseline => Path.Combine(_folder.Path, "instancelint.baseline.json");

    [Fact]
    public void Green_on_the_first_day_and_red_for_one_more()
    {
        _folder.Write("a.yaml", ManifestText.Bad);
        Assert.Equal(["INST2004"], Lint());
        Assert.False(File.Exists(Baseline));
        Assert.Equal($"InstanceLint: the baseline holds 1 finding (1 added, 0 removed): {Baseline}", Write());
        Assert.Empty(Lint());
        _folder.Write("b.yaml", ManifestText.Bad.Replace("gpu", "cpu", StringComparison.Ordinal));
        Assert.Equal(["INST2004"], Lint());
        Assert.Equal($"InstanceLint: the baseline holds 1 finding (0 added, 0 removed): {Baseline}", Write(prune: true));
        Assert.Equal(["INST2004"], Lint());
        Assert.Contains(_engine.Messages, message => message.Message!.EndsWith("(1 warning); 1 can be fixed with -t:InstanceLintFix; 1 more is in the baseline", StringComparison.Ordinal));
    }

    [Fact]
    public void A_build_without_changes_counts_the_same()
    {
        _folder.Write("a.yaml", ManifestText.Bad + "---\n" + ManifestText.Bad.Replace("gpu", "cpu", StringComparison.Ordinal).Replace("    requests", "    # instancelint disable INST2004: as it is\n    limits_: {}\n    requests", StringComparison.Ordinal));
        Write();
        _folder.Write("b.yaml", ManifestText.Bad.Replace("gpu", "other", StringComparison.Ordinal));
        Lint(cache: "build.cache");
        var lines = Lines();
        Assert.Contains(lines, line => line.EndsWith(" in the baseline", StringComparison.Ordinal));
        Lint(cache: "build.cache");
        Assert.Equal(lines.Prepend("InstanceLint: nothing has changed since the last build; showing its results"), Lines());

        string[] Lines() => [.. _engine.Messages.Where(message => message.Code is null).Select(message => message.Message!)];
    }

    [Fact]
    public void An_entry_of_a_finding_that_is_fixed_goes_on_request()
    {
        _folder.Write("a.yaml", ManifestText.Bad);
        Write();
        _folder.Write("a.yaml", ManifestText.Good);
        Assert.Equal(["INST1009"], Lint());
        Assert.Equal($"InstanceLint: the baseline holds 0 findings (0 added, 1 removed): {Baseline}", Write(prune: true));
        Assert.Empty(Lint());
    }

    [Fact]
    public void An_entry_of_a_file_that_is_gone_goes_on_request()
    {
        var path = _folder.Write("a.yaml", ManifestText.Bad);
        _folder.Write("b.yaml", ManifestText.Good.Replace("gpu", "cpu", StringComparison.Ordinal));
        Write();
        File.Delete(path);
        Assert.Equal(["INST1009"], Lint());
        Write(prune: true);
        Assert.Empty(Lint());
    }

    [Fact]
    public void A_baseline_that_cannot_be_read_is_not_written()
    {
        _folder.Write("a.yaml", ManifestText.Bad);
        foreach (var text in new[] { "{ \"version\": 1, \"findings\": [", "[]", "{ \"version\": 2, \"findings\": [] }", "\0" })
        {
            File.WriteAllText(Baseline, text);
            Assert.Equal(["INST2004", "INST9001"], Lint());
            Assert.Equal("the baseline was not written because it has entries that cannot be read; correct or delete it", Write(succeeds: false));
            Assert.Equal(text, File.ReadAllText(Baseline));
        }
    }

    [Fact]
    public void A_baseline_that_a_setting_names_must_exist()
    {
        _folder.Write("a.yaml", ManifestText.Good);
        Assert.Equal(["INST9001"], Lint("sub/other.json"));
        Write(baseline: "sub/other.json");
        Assert.Empty(Lint("sub/other.json"));
        Assert.True(File.Exists(Path.Combine(_folder.Path, "sub", "other.json")));
    }

    [Fact]
    public void Fixes_leave_what_it_holds()
    {
        var path = _folder.Write("a.yaml", ManifestText.Bad);
        Write();
        using var fix = Set(new FixManifests());
        Assert.True(fix.Execute());
        Assert.Equal(ManifestText.Bad, File.ReadAllText(path));
        File.Delete(Baseline);
        Assert.True(fix.Execute());
        Assert.NotEqual(ManifestText.Bad, File.ReadAllText(path));
    }

    [Fact]
    public void Two_builds_at_once_leave_a_whole_one()
    {
        for (var i = 0; i < 20; i++)
        {
            _folder.Write($"f{i}.yaml", ManifestText.Bad.Replace("gpu", $"gpu-{i}", StringComparison.Ordinal));
        }

        Parallel.For(0, 8, _ =>
        {
            using var task = Set(new WriteBaseline(), new RecordingBuildEngine());
            Assert.True(task.Execute());
        });
        Assert.Empty(Lint());
        Assert.Equal([Baseline], Directory.GetFiles(_folder.Path).Where(path => !path.EndsWith(".yaml", StringComparison.Ordinal)));
    }

    private string[] Lint(string baseline = "", string cache = "")
    {
        _engine = new RecordingBuildEngine();
        using var task = Set(new LintManifests { CacheFile = cache.Length > 0 ? Path.Combine(_folder.Path, cache) : cache }, _engine, baseline);
        task.Execute();
        return [.. _engine.Warnings.Select(warning => warning.Code!).Concat(_engine.Messages.Select(message => message.Code).OfType<string>()).Order(StringComparer.Ordinal)];
    }

    private string Write(bool prune = false, bool succeeds = true, string baseline = "")
    {
        _engine = new RecordingBuildEngine();
        using var task = Set(new WriteBaseline { IsPrune = prune }, _engine, baseline);
        Assert.Equal(succeeds, task.Execute());
        return succeeds ? Assert.Single(_engine.Messages, message => message.Message!.StartsWith("InstanceLint: the baseline", StringComparison.Ordinal)).Message! : Assert.Single(_engine.Errors).Message!;
    }

    private T Set<T>(T task, RecordingBuildEngine? engine = null, string baseline = "")
        where T : ProjectTask
    {
        task.BuildEngine = engine ?? _engine;
        task.Manifests = [.. Directory.GetFiles(_folder.Path, "*.yaml").Order(StringComparer.Ordinal).Select(path => new TaskItem(path))];
        task.Set(Path.Combine(_folder.Path, "app.csproj"), "ProjectFile");
        task.Set(baseline, "Baseline");
        return task;
    }
}
