using System;
using System.IO;
using System.Threading.Tasks;
using InstanceLint.Cli.Commands;
using static InstanceLint.Cli.Tests.Manifests;

namespace InstanceLint.Cli.Tests;

/// <summary><c>instancelint init</c> proposes what the folders show.</summary>
public sealed class InitCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Settings => File.ReadAllText(Path.Combine(_folder.Path, "instancelint.yaml"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folders_that_define_the_same_types_are_clusters()
    {
        foreach (var cluster in new[] { "dev", "prod" })
        {
            _folder.Write($"k8s/{cluster}/types/gpu.yaml", InstanceType("gpu"));
            _folder.Write($"k8s/{cluster}/jobs/train.yaml", Job("gpu"));
        }

        Assert.Equal(1, (await Run.InAsync(_folder)).Code);
        var run = await Run.InAsync(_folder, "init");
        Assert.Equal(0, run.Code);
        Assert.Contains("'dev' and 'prod' define the same instance types, so each of these folders is a cluster.", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("clusters:\n  \"dev\":\n    manifests: [\"k8s/dev/**\"]\n  \"prod\":\n    manifests: [\"k8s/prod/**\"]\n", Settings, StringComparison.Ordinal);
        Assert.Equal(0, (await Run.InAsync(_folder)).Code);
    }

    [Fact]
    public async Task One_cluster_needs_no_entry()
    {
        _folder.Write("gpu.yaml", InstanceType("gpu"));
        _folder.Write("job.yaml", Job("cpu"));
        var run = await Run.InAsync(_folder, "init");
        Assert.Equal(0, run.Code);
        Assert.Contains("All manifests belong to one cluster", run.Output, StringComparison.Ordinal);
        Assert.Contains("No manifest defines cpu; if they exist in the cluster", run.Output, StringComparison.Ordinal);
        Assert.Contains("# clusters:\n", Settings, StringComparison.Ordinal);
        Assert.Equal(1, (await Run.InAsync(_folder)).Code);
    }

    [Fact]
    public async Task A_baseline_makes_the_first_day_green()
    {
        _folder.Write("gpu.yaml", InstanceType("gpu", "8GB"));
        var run = await Run.InAsync(_folder, "init", "--baseline");
        Assert.Equal(0, run.Code);
        Assert.Contains("the baseline holds 1 finding (1 added, 0 removed)", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run.InAsync(_folder)).Code);
        _folder.Write("cpu.yaml", InstanceType("cpu", "8GB"));
        Assert.Equal(1, (await Run.InAsync(_folder)).Code);
    }

    [Fact]
    public async Task Settings_are_never_overwritten()
    {
        _folder.Write("gpu.yaml", InstanceType("gpu"));
        _folder.Write("instancelint.yaml", "exclude: [a/**]\n");
        var run = await Run.InAsync(_folder, "init");
        Assert.Equal(2, run.Code);
        Assert.Contains("exists already", run.Error, StringComparison.Ordinal);
        Assert.Equal("exclude: [a/**]\n", Settings);
    }

    [Fact]
    public async Task A_folder_without_manifests_gets_no_settings()
    {
        _folder.Write("values.yaml", "a: b\n");
        Assert.Equal(3, (await Run.InAsync(_folder, "init")).Code);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "instancelint.yaml")));
    }

    [Theory]
    [InlineData("two folders", "a=dev a=prod", ":dev,prod")]
    [InlineData("folders below others", "a=k8s/dev a=k8s/prod/types b=k8s/test", "k8s:dev,prod,test")]
    [InlineData("the deepest shared folder", "a=x/y/dev a=x/y/prod b=x/z/dev b=x/z/prod c=x/y/dev c=x/y/prod", "x/y:dev,prod")]
    [InlineData("one definition each", "a=dev b=prod", "")]
    [InlineData("twice in one folder", "a=dev a=dev", "")]
    [InlineData("a folder and one in it", "a=dev a=dev/old", "")]
    [InlineData("a name that no pattern can match", "a=[dev] a=prod", "")]
    [InlineData("a name that is a pattern", "a=* a=prod", "")]
    public void Clusters_are_proposed_from_folders(string name, string definitions, string expected)
    {
        var proposal = ClusterProposal.Find([.. Array.ConvertAll(definitions.Split(' '), definition => (definition.Split('=')[0], definition.Split('=')[1].Split('/')))]);
        var found = proposal is null ? string.Empty : string.Join('/', proposal.Folder) + ":" + string.Join(',', proposal.Clusters);
        Assert.True(found == expected, $"{name}: {found}");
    }
}
