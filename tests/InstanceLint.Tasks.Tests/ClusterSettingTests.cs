using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>Which manifests are checked together, and by which settings.</summary>
public sealed class ClusterSettingTests : IDisposable
{
    private const string Unmatched = "INST4002";
    private const string Duplicate = "INST4001";
    private const string Nameless = "INST3007";

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.yaml", "b.yaml")]
    [InlineData("b.yaml", "a.yaml")]
    public void A_name_in_two_files_is_reported_at_the_second_by_path_whatever_the_order_of_the_items(params string[] order)
    {
        _ = (Define("a.yaml", "gpu"), Define("b.yaml", "gpu"));
        Assert.True(Lint([.. order.Select(name => Item(name))]));
        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal((PathOf("b.yaml"), Duplicate), (warning.File, warning.Code));
        Assert.Contains("(a.yaml:4)", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_two_clusters_is_not_the_same_name()
    {
        _ = (Define("a.yaml", "gpu"), Define("b.yaml", "gpu"), Define("c.yaml", "gpu"));
        Assert.True(Lint(Item("a.yaml", "dev"), Item("b.yaml", "prod"), Item("c.yaml")));
        Assert.Empty(_engine.Warnings);
    }

    [Fact]
    public void A_file_in_two_clusters_is_checked_in_both()
    {
        _ = (Define("dev.yaml", "gpu"), Define("prod.yaml", "cpu"), Define("shared.yaml", "gpu"));
        Assert.True(Lint(Item("dev.yaml", "dev"), Item("prod.yaml", "prod"), Item("shared.yaml", "dev; prod")));
        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal((PathOf("shared.yaml"), Duplicate), (warning.File, warning.Code));
        Assert.Contains("cluster 'dev'", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_two_clusters_is_no_duplicate_of_itself_and_wrong_once()
    {
        var path = Define("shared.yaml", "gpu");
        File.WriteAllText(path, File.ReadAllText(path).Replace("2Gi", "2GB", StringComparison.Ordinal));
        Assert.True(Lint(Item("shared.yaml", "dev;prod"), Item("shared.yaml", "prod,test")));
        Assert.Equal("INST2004", Assert.Single(_engine.Warnings).Code);
    }

    [Fact]
    public void What_each_cluster_lacks_is_said_for_each()
    {
        _ = (Define("dev.yaml", "cpu"), Define("prod.yaml", "cpu"), WriteJob("job.yaml", "gpu"));
        Assert.True(Lint(Item("dev.yaml", "dev"), Item("prod.yaml", "prod"), Item("job.yaml", "prod;dev")));
        Assert.Equal(
            [(Nameless, "job: cluster 'dev' has no"), (Nameless, "job: cluster 'prod' has no")],
            _engine.Warnings.Select(warning => (warning.Code, warning.Message![..warning.Message!.IndexOf(" instance", StringComparison.Ordinal)])));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_item_with_a_cluster_takes_the_file_out_of_the_unnamed_one(bool explicitFirst)
    {
        _ = (Define("a.yaml", "gpu"), Define("b.yaml", "gpu"));
        ITaskItem[] items = [Item("b.yaml", isImplicit: true), Item("b.yaml", "dev")];
        Assert.True(Lint([Item("a.yaml", isImplicit: true), .. explicitFirst ? items.Reverse() : items]));
        Assert.Empty(_engine.Warnings);
    }

    [Fact]
    public void The_items_of_a_file_add_up_their_clusters()
    {
        _ = (Define("dev.yaml", "gpu"), Define("prod.yaml", "gpu"), Define("shared.yaml", "gpu"));
        Assert.True(Lint(Item("dev.yaml", "dev"), Item("prod.yaml", "prod"), Item("shared.yaml", "dev"), Item("shared.yaml", "prod")));
        Assert.Equal([Duplicate, Duplicate], _engine.Warnings.Select(warning => warning.Code));
        Assert.All(_engine.Warnings, warning => Assert.Equal(PathOf("shared.yaml"), warning.File));
    }

    [Fact]
    public void Names_of_clusters_are_told_apart_by_case_and_blank_ones_are_none()
    {
        _ = (Define("a.yaml", "gpu"), Define("b.yaml", "gpu"), Define("c.yaml", "gpu"), Define("d.yaml", "gpu"));
        Assert.True(Lint(Item("a.yaml", "dev"), Item("b.yaml", "Dev"), Item("c.yaml", " ; "), Item("d.yaml")));
        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal((PathOf("d.yaml"), Duplicate), (warning.File, warning.Code));
    }

    [Fact]
    public void Each_cluster_is_checked_by_its_own_settings()
    {
        foreach (var name in new[] { "dev", "none", "other" })
        {
            _ = (Define(name + ".yaml", "cpu", "stage: dev"), WriteJob(name + "-job.yaml", "gpu"));
        }

        using var task = new LintManifests
        {
            BuildEngine = _engine,
            Manifests =
            [
                Item("dev.yaml", "dev"), Item("dev-job.yaml", "dev"), Item("none.yaml"), Item("none-job.yaml"),
                Item("other.yaml", "other"), Item("other-job.yaml", "other"),
            ],
            Clusters = [new TaskItem("dev", new Dictionary<string, string> { ["ExtensionNodeSelector"] = "stage=dev", ["KnownInstanceTypes"] = "gpu" })],
            ExtensionNodeSelector = "stage=prod",
            KnownInstanceTypes = "gpus",
        };
        Assert.True(task.Execute());
        Assert.Equal(
            [("none-job.yaml", Nameless), ("none.yaml", Unmatched), ("other-job.yaml", Nameless), ("project.csproj", "INST9003")],
            _engine.Warnings.Select(warning => (Path.GetFileName(warning.File), warning.Code)));
    }

    [Theory]
    [InlineData(false, Duplicate, Nameless)]
    [InlineData(true, Duplicate)]
    public void Where_csharp_defines_instance_types_too_a_name_that_no_manifest_defines_may_be_one_of_them(bool usesFluent, params string[] found)
    {
        _ = (Define("a.yaml", "cpu"), Define("b.yaml", "cpu"), WriteJob("job.yaml", "gpu"));
        using var task = new LintManifests
        {
            BuildEngine = _engine,
            Manifests = [Item("a.yaml", "dev"), Item("b.yaml", "dev"), Item("job.yaml", "dev")],
            UsesFluent = usesFluent,
        };
        Assert.True(task.Execute());
        Assert.Equal(found, _engine.Warnings.Select(warning => warning.Code));
    }

    [Theory]
    [InlineData("", "project.csproj")]
    [InlineData("/app/App.csproj", "/app/App.csproj")]
    public void Malformed_settings_are_reported_at_the_project_and_all_is_checked(string project, string place)
    {
        _ = (Define("a.yaml", "gpu"), Define("b.yaml", "gpu"));
        using var task = new LintManifests
        {
            BuildEngine = _engine,
            Manifests = [Item("a.yaml", "dev"), Item("b.yaml", "dev")],
            Clusters = [new TaskItem("dev", new Dictionary<string, string> { ["ExtensionNodeSelector"] = "stage" })],
            KnownInstanceTypes = "A;B",
            ProjectFile = project,
        };
        Assert.True(task.Execute());
        var settings = _engine.Warnings.Where(warning => warning.Code == "INST9001").ToList();
        Assert.Equal(
            [
                "ExtensionNodeSelector of InstanceLintCluster 'dev': 'stage' has no '='; use the form 'key=value;key=value'",
                "InstanceLintKnownInstanceTypes: 'A' contains the uppercase letter 'A'; use the form 'name;name'",
            ],
            settings.Select(warning => warning.Message![..warning.Message!.LastIndexOf(" (", StringComparison.Ordinal)]));
        Assert.All(settings, warning => Assert.Equal((place, 0), (warning.File, warning.LineNumber)));
        Assert.Equal(Duplicate, Assert.Single(_engine.Warnings.Except(settings)).Code);
    }

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    private TaskItem Item(string name, string? cluster = null, bool isImplicit = false)
    {
        var item = new TaskItem(PathOf(name));
        if (cluster is not null)
        {
            item.SetMetadata("Cluster", cluster);
        }

        if (isImplicit)
        {
            item.SetMetadata("IsImplicitlyDefined", "true");
        }

        return item;
    }

    private string Define(string file, string name, string nodeSelector = "") => _folder.Write(
        file,
        $$"""
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: {{name}}
        spec:
          nodeSelector: { {{nodeSelector}} }
          resources:
            requests: { cpu: "1", memory: "1Gi" }
            limits: { cpu: "2", memory: "2Gi" }

        """);

    private string WriteJob(string file, string instanceType) => _folder.Write(
        file,
        $$"""
        command: python train.py
        compute: azureml:aks
        resources:
          instance_type: {{instanceType}}

        """);

    private bool Lint(params ITaskItem[] items)
    {
        using var task = new LintManifests { BuildEngine = _engine, Manifests = items };
        var succeeds = task.Execute();
        Assert.Empty(_engine.Errors);
        return succeeds;
    }
}
