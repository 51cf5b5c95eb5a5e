using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using static InstanceLint.Tasks.Tests.ManifestText;

namespace InstanceLint.Tasks.Tests;

/// <summary>Which manifests are patches, and that neither a build nor a fix expects fields in them that the base has.</summary>
public sealed class KustomizationsTests : IDisposable
{
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: gpu\nspec:\n  resources:\n";
    private const string Patch = Head + "    limits:\n      nvidia.com/gpu: 8\n";

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public KustomizationsTests() => Write("base/gpu.yaml", Good);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("overlays/prod/kustomization.yaml", "patches:\n- path: patch.yaml\n")]
    [InlineData("overlays/prod/kustomization.yml", "patchesStrategicMerge: [./patch.yaml]\n")]
    [InlineData("overlays/prod/Kustomization", "patches: [{ path: patch.yaml, target: { kind: InstanceType } }]\n")]
    [InlineData("overlays/Kustomization", "patches:\n- path: prod/patch.yaml\n")]
    [InlineData("Kustomization", "patchesJson6902: [{ path: overlays/./prod/patch.yaml }]\n")]
    [InlineData("base/Kustomization", "patches:\n- path: ../overlays/prod/patch.yaml\n")]
    public void A_patch_is_left_to_its_base(string kustomization, string text)
    {
        Write(kustomization, text);
        var patch = Write("overlays/prod/patch.yaml", Patch);
        Assert.Empty(Lint());
        Assert.DoesNotContain(_engine.Messages, message => message.Message!.Contains("can be fixed", StringComparison.Ordinal));
        Assert.Contains(_engine.Messages, message => message.Message!.StartsWith("InstanceLint: checked 2 manifests with 1 instance type", StringComparison.Ordinal));
        Assert.Contains("nothing to fix", Fix(dryRun: true), StringComparison.Ordinal);
        Assert.Contains("nothing to fix", Fix(), StringComparison.Ordinal);
        Assert.Equal(Patch, File.ReadAllText(patch));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("overlays/prod/kustomization.yaml", "resources: [patch.yaml]\n")]
    [InlineData("overlays/prod/kustomization.yaml", "patches: [{ path: ../patch.yaml }]\n")]
    [InlineData("overlays/prod/kustomization.yaml", "patches: [{ path: patch.yaml\n")]
    [InlineData("overlays/prod/kustomization.yaml", "")]
    [InlineData("overlays/dev/Kustomization", "patches: [{ path: ../prod/patch.yaml }]\n")]
    public void What_no_kustomization_lists_is_a_definition(string? kustomization, string text)
    {
        if (kustomization is not null)
        {
            Write(kustomization, text);
        }

        Write("overlays/prod/patch.yaml", Patch);
        Assert.Contains("INST4001", Lint());
    }

    [Fact]
    public void What_is_wrong_in_itself_is_said_and_not_fixed()
    {
        Write("overlays/prod/kustomization.yaml", "patches: [{ path: patch.yaml }]\n");
        var text = Patch + "      memory: 8GB\n";
        var patch = Write("overlays/prod/patch.yaml", text);
        Assert.Equal(["INST2004"], Lint());
        Assert.DoesNotContain(_engine.Messages, message => message.Message!.Contains("can be fixed", StringComparison.Ordinal));
        Assert.Contains("1 finding needs a manual fix", Fix(), StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(patch));

        // The other manifest is fixed, but the patch isn't.
        var other = Write("base/other.yaml", Bad.Replace("gpu", "other", StringComparison.Ordinal));
        Assert.Contains("fixed 1 finding in 1 manifest; 1 finding needs a manual fix", Fix(), StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(patch));
        Assert.Contains("2G\"", File.ReadAllText(other), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_has_no_row_of_a_patch()
    {
        Write("overlays/prod/kustomization.yaml", "patches: [{ path: patch.yaml }]\n");
        Write("overlays/prod/patch.yaml", Patch);
        Write("job.yaml", "command: run\ncompute: azureml:aks\nresources:\n  instance_type: gpu\n");
        using var task = Set(new ReportClusters { Page = "report.html" });
        Assert.True(task.Execute());
        Assert.Contains(_engine.Messages, message => message.Message!.StartsWith("The cluster: 2 instance types, 1 workload", StringComparison.Ordinal));
        Assert.DoesNotContain(_engine.Messages, message => message.Message!.Contains("not unique", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_lead_to_the_same_patch()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making links needs a privilege there");
        Write("patches/real.yaml", Patch);
        Write("overlays/prod/kustomization.yaml", "patches: [{ path: link.yaml }]\n");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "overlays/prod/link.yaml"), "../../patches/real.yaml");
        Assert.Empty(Lint());
        File.Delete(Path.Combine(_folder.Path, "overlays/prod/link.yaml"));
        Assert.NotEmpty(Lint());
        Write("overlays/prod/kustomization.yaml", "patches: [{ path: linked/real.yaml }]\n");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "overlays/prod/linked"), "../../patches");
        Assert.Empty(Lint());
    }

    [Fact]
    public void Any_kustomization_leaves_a_build_alive()
    {
        Write("overlays/prod/patch.yaml", Good.Replace("gpu", "own", StringComparison.Ordinal));
        foreach (var text in new[] { "patches: " + new string('[', 300_000), "patches: &a [*a]", "\0patches", "\u0001", "patches: [" + new string('\\', 5_000) + "]", "patches:\n- path: \"\\0\"\n- path: " + new string('a', 10_000) + "\n" })
        {
            Write("overlays/prod/kustomization.yaml", text);
            _engine.Messages.Clear();
            Assert.Empty(Lint());
        }

        File.WriteAllBytes(Path.Combine(_folder.Path, "overlays/prod/kustomization.yaml"), [0xFF, 0xC0, .. "patches: [{ path: patch.yaml }]"u8]);
        Assert.Empty(Lint());
        File.WriteAllBytes(Path.Combine(_folder.Path, "overlays/prod/Kustomization"), new byte[17 * 1024 * 1024]);
        Assert.Empty(Lint());
        Directory.CreateDirectory(Path.Combine(_folder.Path, "overlays/Kustomization"));
        Assert.Empty(Lint());
    }

    [Fact]
    public void Encodings_are_those_of_manifests()
    {
        Write("overlays/prod/patch.yaml", Patch);
        foreach (var encoding in new Encoding[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            File.WriteAllText(Path.Combine(_folder.Path, "overlays/prod/Kustomization"), "patches: [{ path: patch.yaml }]\n", encoding);
            Assert.Empty(Lint());
        }
    }

    [Fact]
    public void In_each_cluster_a_patch_belongs_to_its_base()
    {
        Write("overlays/prod/Kustomization", "patches: [{ path: patch.yaml }]\n");
        Write("overlays/prod/patch.yaml", Patch);
        using var task = Set(new LintManifests());
        foreach (var item in task.Manifests)
        {
            item.SetMetadata("Cluster", item.ItemSpec.Contains("base", StringComparison.Ordinal) ? "dev;prod" : "prod");
        }

        Assert.True(task.Execute());
        Assert.Empty(_engine.Warnings);
    }

    private string[] Lint()
    {
        _engine.Warnings.Clear();
        using var task = Set(new LintManifests());
        Assert.True(task.Execute());
        return [.. _engine.Warnings.Select(warning => warning.Code!)];
    }

    // Returns the output.
    private string Fix(bool dryRun = false)
    {
        _engine.Messages.Clear();
        using var task = Set(new FixManifests { IsDryRun = dryRun });
        Assert.True(task.Execute());
        return string.Join('\n', _engine.Messages.Select(message => message.Message));
    }

    // Uses all YAML files, like the default items.
    private T Set<T>(T task)
        where T : ProjectTask
    {
        task.BuildEngine = _engine;
        task.Manifests =
        [
            .. Directory.GetFiles(_folder.Path, "*.y*ml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path =>
            {
                var item = new TaskItem(path);
                item.SetMetadata("IsImplicitlyDefined", "true");
                return (ITaskItem)item;
            }),
        ];
        task.CompilerFolder = SeverityTests.CompilerFolder;
        task.ProjectFile = Path.Combine(_folder.Path, "project.csproj");
        return task;
    }

    private string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.Path, name))!);
        return _folder.Write(name, text);
    }
}
