using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Utilities;
using static InstanceLint.Tasks.Tests.ManifestText;

namespace InstanceLint.Tasks.Tests;

/// <summary>Templates are skipped and counted, and the names that they may define are unknown.</summary>
public sealed class TemplatesTests : IDisposable
{
    private const string Job = "command: run\ncompute: azureml:aks\nresources:\n  instance_type: gpu-large\n";

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("chart/templates/gpu.yaml", true)]
    [InlineData("chart/templates/types/gpu.yaml", true)]
    [InlineData("chart/crds/gpu.yaml", false)]
    [InlineData("chart/gpu.yaml", false)]
    [InlineData("templates/gpu.yaml", false)]
    public void Templates_of_a_chart_are_skipped(string path, bool isTemplate)
    {
        Write("chart/Chart.yaml", "apiVersion: v2\nname: types\nversion: 1.0.0\n");
        Write(path, Bad);
        Assert.Equal([isTemplate ? "INST9002" : "INST2004"], Lint());
        Assert.Contains(
            _engine.Messages,
            message => message.Message == (isTemplate
                ? "InstanceLint: checked no manifest; skipped 1 template and 1 file without Azure ML content"
                : "InstanceLint: checked 1 manifest with 1 instance type; skipped 1 file without Azure ML content"));
    }

    [Fact]
    public void Without_a_chart_they_are_manifests()
    {
        Write("chart/templates/gpu.yaml", Bad);
        Assert.Equal(["INST2004"], Lint());
        var chart = Write("chart/Chart.yaml", "name: types\n");
        Assert.Equal(["INST9002"], Lint());
        File.Delete(chart);
        Assert.Equal(["INST2004"], Lint());
    }

    [Fact]
    public void A_template_that_the_user_lists_is_checked()
    {
        Write("chart/Chart.yaml", "name: types\n");
        var path = Write("chart/templates/gpu.yaml", Bad);
        Assert.Equal(["INST2004"], Lint(path));
    }

    [Fact]
    public void Names_that_a_template_may_define_are_unknown()
    {
        Write("types.yaml", Good);
        Write("job.yaml", Job);
        Assert.Equal(["INST3007"], Lint());
        Write("chart/templates/large.yaml", Good.Replace("gpu", "gpu-large", StringComparison.Ordinal));
        Write("chart/Chart.yaml", "name: types\n");
        Assert.Empty(Lint());
        File.Delete(Path.Combine(_folder.Path, "chart/templates/large.yaml"));
        Write("large.yaml", "{{- range .Values.types }}\n" + Good + "{{- end }}\n");
        Assert.Empty(Lint());

        // A template of something else hides no names.
        Write("large.yaml", "{{- range .Values.jobs }}\n# instance_type\n{{- end }}\n");
        Assert.Equal(["INST3007"], Lint());
    }

    [Fact]
    public void Nothing_is_fixed_in_a_template()
    {
        Write("chart/Chart.yaml", "name: types\n");
        var path = Write("chart/templates/gpu.yaml", Bad);
        using var task = Set(new FixManifests());
        Assert.True(task.Execute());
        Assert.Equal(Bad, File.ReadAllText(path));
        Assert.Contains(_engine.Messages, message => message.Message!.Contains("nothing to fix", StringComparison.Ordinal));
    }

    private string[] Lint(string? named = null)
    {
        _engine.Warnings.Clear();
        _engine.Messages.Clear();
        using var task = Set(new LintManifests { CacheFile = Path.Combine(_folder.Path, "cache") }, named);
        Assert.True(task.Execute());
        return [.. _engine.Warnings.Select(warning => warning.Code!)];
    }

    // Uses all YAML files, like the default items.
    private T Set<T>(T task, string? named = null)
        where T : ProjectTask
    {
        task.BuildEngine = _engine;
        task.Manifests =
        [
            .. Directory.GetFiles(_folder.Path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path =>
            {
                var item = new TaskItem(path);
                item.SetMetadata("IsImplicitlyDefined", path == named ? "false" : "true");
                return item;
            }),
        ];
        task.ProjectFile = Path.Combine(_folder.Path, "project.csproj");
        return task;
    }

    private string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.Path, name))!);
        return _folder.Write(name, text);
    }
}
