using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using static InstanceLint.Cli.Tests.Manifests;

namespace InstanceLint.Cli.Tests;

/// <summary>Paths choose what is reported. Clusters are read as a whole.</summary>
public sealed class ScopeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_of_a_cluster_is_checked_against_all_of_it()
    {
        _folder.Write("types/gpu.yaml", InstanceType("gpu"));
        _folder.Write("jobs/right.yaml", Job("gpu"));
        _folder.Write("jobs/wrong.yaml", Job("gpuu"));
        Assert.Empty(await RuleIdsAsync("jobs/right.yaml"));
        Assert.Equal(["jobs/wrong.yaml INST3007"], await RuleIdsAsync("jobs"));
        Assert.Equal(["jobs/wrong.yaml INST3007"], await RuleIdsAsync("**/wrong.yaml"));
        Assert.Empty(await RuleIdsAsync("types"));
    }

    [Fact]
    public async Task The_folder_of_the_settings_is_the_cluster_from_any_folder_below()
    {
        _folder.Write("instancelint.yaml", "clusters: { prod: { manifests: ['**'] } }\n");
        _folder.Write("types/gpu.yaml", InstanceType("gpu"));
        _folder.Write("jobs/wrong.yaml", Job("gpuu"));
        var shell = Run.ShellIn(_folder) with { Folder = Path.Combine(_folder.Path, "jobs") };
        var run = await Run.WithAsync(shell, "-f", "short", "-q");
        Assert.StartsWith("wrong.yaml:3:29: warning INST3007: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Git_ignores_is_checked_only_if_it_is_named()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, ".git"));
        _folder.Write(".gitignore", "rendered/\n*.tmp.yaml\n");
        _folder.Write("rendered/a.yaml", InstanceType("a", "8GB"));
        _folder.Write("b.tmp.yaml", InstanceType("b", "8GB"));
        _folder.Write("c.yaml", InstanceType("c"));
        Assert.Empty(await RuleIdsAsync("."));
        Assert.Contains("left out 2 paths that Git ignores", (await Run.InAsync(_folder)).Output, StringComparison.Ordinal);
        Assert.Equal(["b.tmp.yaml INST2004"], await RuleIdsAsync("b.tmp.yaml"));
        Assert.Equal(["rendered/a.yaml INST2004"], await RuleIdsAsync("rendered"));
        Assert.Equal(["b.tmp.yaml INST2004", "rendered/a.yaml INST2004"], await RuleIdsAsync("--no-ignores"));
    }

    [Fact]
    public async Task Standard_input_replaces_the_file_that_it_is()
    {
        _folder.Write("types.yaml", InstanceType("gpu"));
        _folder.Write("job.yaml", Job("gpuu"));
        Assert.Empty(await PipedAsync(Job("gpu"), "-", "--stdin-filename", "job.yaml"));
        Assert.Equal(["job.yaml INST3007"], await PipedAsync(Job("cpu"), "-", "--stdin-filename", "job.yaml"));
        Assert.Equal(["new.yaml INST3007"], await PipedAsync(Job("cpu"), "-", "--stdin-filename", "new.yaml"));
    }

    [Fact]
    public async Task A_stream_is_a_cluster_of_its_own()
    {
        _folder.Write("types.yaml", InstanceType("gpu"));
        Assert.Empty(await PipedAsync(InstanceType("gpu") + "---\n" + Job("gpu"), "-"));
        Assert.Equal(["<stdin> INST3007"], await PipedAsync(InstanceType("gpu") + "---\n" + Job("cpu"), "-"));
        Assert.Equal(["<stdin> INST9004"], await PipedAsync(Job("cpu"), "-"));
    }

    [Fact]
    public async Task A_stream_can_have_the_settings_and_instance_types_of_a_cluster()
    {
        _folder.Write("instancelint.yaml", "clusters: { prod: { manifests: [prod/**], extensionNodeSelector: { pool: ml }, knownInstanceTypes: [cpu] } }\n");
        _folder.Write("prod/types.yaml", InstanceType("gpu"));
        Assert.Empty(await PipedAsync(Job("gpu") + "---\n" + Job("cpu"), "-", "--cluster", "prod"));
        Assert.Equal(["<stdin> INST3007"], await PipedAsync(Job("gpuu"), "-", "--cluster", "prod"));
        Assert.Empty(await PipedAsync(InstanceType("gpu"), "-", "--cluster", "prod", "--fail-on", "never", "--node-selector", "pool=ml"));
    }

    [Fact]
    public async Task Options_describe_a_cluster_without_settings()
    {
        _folder.Write("types.yaml", InstanceType("gpu").Replace("spec:", "spec:\n  nodeSelector: { pool: cpu }", StringComparison.Ordinal));
        _folder.Write("job.yaml", Job("cpu"));
        Assert.Equal(["job.yaml INST3007"], await RuleIdsAsync());
        Assert.Equal(["types.yaml INST4002"], await RuleIdsAsync("--node-selector", "pool=ml", "--known-type", "cpu"));
        Assert.Equal(["types.yaml INST4003"], await RuleIdsAsync("--node-selector", "a=b", "--known-type", "cpu", "--known-type", "big"));
    }

    [Fact]
    public async Task A_file_that_the_settings_exclude_is_said_to_be_unchecked()
    {
        _folder.Write("instancelint.yaml", "exclude: [drafts/**]\n");
        _folder.Write("drafts/a.yaml", InstanceType("a", "8GB"));
        var run = await Run.InAsync(_folder, "drafts/a.yaml");
        Assert.Equal(0, run.Code);
        Assert.Contains("a.yaml' is not checked because ", run.Error, StringComparison.Ordinal);
        run = await Run.PipeAsync(InstanceType("a", "8GB"), _folder, "-", "--stdin-filename", "drafts/a.yaml");
        Assert.Contains("a.yaml' is not checked because ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_to_folders_are_followed_only_if_they_are_named()
    {
        using var other = new TemporaryFolder();
        other.Write("a.yaml", InstanceType("a", "8GB"));
        _folder.Write("b.yaml", InstanceType("b"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "linked"), other.Path);
        Assert.Empty(await RuleIdsAsync());
        Assert.Contains("; did not follow 1 link to a folder\n", (await Run.InAsync(_folder)).Output, StringComparison.Ordinal);
        Assert.Equal(["linked/a.yaml INST2004"], await RuleIdsAsync("linked"));
    }

    [Fact]
    public async Task A_file_whose_name_looks_like_an_option_can_be_named()
    {
        _folder.Write("-a.yaml", InstanceType("a", "8GB"));
        Assert.Equal(["-a.yaml INST2004"], await RuleIdsAsync("--", "-a.yaml"));
        Assert.Equal(2, (await Run.InAsync(_folder, "-a.yaml")).Code);
    }

    [Fact]
    public async Task An_empty_argument_is_not_the_current_folder()
    {
        _folder.Write("a.yaml", InstanceType("a", "8GB"));
        Assert.Equal(2, (await Run.InAsync(_folder, "fix", string.Empty)).Code);
        Assert.Equal(2, (await Run.InAsync(_folder, "--cluster", string.Empty)).Code);
    }

    [Fact]
    public async Task A_cluster_that_the_settings_do_not_have_is_reported_for_a_stream_too()
    {
        _folder.Write("instancelint.yaml", "clusters: { prod: { manifests: ['**'] } }\n");
        Assert.Equal(["instancelint.yaml INST9003"], await PipedAsync(InstanceType("a"), "-", "--cluster", "prd"));
    }

    [Fact]
    public async Task A_baseline_is_stale_only_where_the_run_looked()
    {
        _folder.Write("a.yaml", InstanceType("a", "8GB"));
        _folder.Write("b.yaml", InstanceType("b"));
        Assert.Equal(0, (await Run.InAsync(_folder, "baseline", "write")).Code);
        _folder.Write("a.yaml", InstanceType("a"));
        Assert.Empty(await RuleIdsAsync("b.yaml"));
        Assert.Equal(["instancelint.baseline.json INST1009"], await RuleIdsAsync("a.yaml"));
        Assert.Contains("holds 0 findings (0 added, 1 removed)", (await Run.InAsync(_folder, "baseline", "prune")).Output, StringComparison.Ordinal);
        Assert.Empty(await RuleIdsAsync());
    }

    [Fact]
    public async Task Scripts_and_pages_are_checked_if_asked_for()
    {
        _folder.Write("apply.sh", $"cat <<EOF | kubectl apply -f -\n{InstanceType("a", "8GB")}EOF\n");
        _folder.Write("README.md", $"# A\n\n```yaml\n{InstanceType("gpu", "8GB")}```\n");
        _folder.Write("gpu.yaml", InstanceType("gpu"));
        Assert.Empty(await RuleIdsAsync());
        Assert.Equal(["README.md INST2004", "apply.sh INST2004"], await RuleIdsAsync("--scripts"));
        Assert.Equal(["apply.sh INST2004"], await RuleIdsAsync("apply.sh"));
    }

    [Fact]
    public async Task Names_in_an_ARM_template_are_known()
    {
        const string Template =
            """
            { "resources": [ { "type": "Microsoft.MachineLearningServices/workspaces/computes", "properties": {
              "computeType": "Kubernetes", "properties": { "instanceTypes": { "big": {} } } } } ] } // The end.
            """;
        _folder.Write("infra/compute.json", Template);
        _folder.Write("types.yaml", InstanceType("gpu"));
        _folder.Write("job.yaml", Job("big"));
        Assert.Equal(["job.yaml INST3007"], await RuleIdsAsync());
        Assert.Empty(await RuleIdsAsync("--scripts"));
        Assert.Empty(await RuleIdsAsync("job.yaml", "infra/compute.json"));
    }

    private async Task<string[]> RuleIdsAsync(params string[] arguments) => Places(await Run.InAsync(_folder, ["-f", "short", "-q", .. arguments]));

    private async Task<string[]> PipedAsync(string input, params string[] arguments) =>
        Places(await Run.PipeAsync(input, _folder, ["-f", "short", "-q", .. arguments]));

    // "job.yaml:3:29: warning INST3007: ..." becomes "job.yaml INST3007".
    private static string[] Places(Run run) => [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(':') is [var path, _, _, var rule, ..] ? path + " " + rule.Trim().Split(' ')[1] : line)];
}
