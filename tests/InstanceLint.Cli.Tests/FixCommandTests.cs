using System;
using System.IO;
using System.Threading.Tasks;
using static InstanceLint.Cli.Tests.Manifests;

namespace InstanceLint.Cli.Tests;

/// <summary><c>instancelint fix</c> changes what was asked for, and nothing else.</summary>
public sealed class FixCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fixes_are_written_and_told()
    {
        var path = _folder.Write("a.yaml", InstanceType("a", "8GB"));
        var other = _folder.Write("b.yaml", InstanceType("b", "8GB"));
        var run = await Run.InAsync(_folder, "fix", "a.yaml");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Equal("a.yaml:7:33: INST2004: memory: \"8GB\" -> memory: \"8G\"\nInstanceLint: fixed 1 finding in 1 manifest; no findings remain\n", run.Output);
        Assert.Equal(InstanceType("a", "8G"), await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(InstanceType("b", "8GB"), await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_diff_changes_nothing_and_fails_if_there_is_one()
    {
        var path = _folder.Write("a.yaml", InstanceType("a", "8GB"));
        var run = await Run.InAsync(_folder, "fix", "--diff");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("--- a/a.yaml\n+++ b/a.yaml\n@@ -", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n+    limits: { cpu: \"2\", memory: \"8G\" }\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(InstanceType("a", "8GB"), await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        _folder.Write("a.yaml", InstanceType("a"));
        run = await Run.InAsync(_folder, "fix", "--diff");
        Assert.Equal((0, string.Empty, "instancelint: there is nothing to fix\n"), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public async Task A_rename_that_would_break_another_file_is_not_done()
    {
        _folder.Write("types.yaml", InstanceType("GPU_1"));
        _folder.Write("job.yaml", Job("GPU_1"));
        var run = await Run.InAsync(_folder, "fix", "types.yaml");
        Assert.Equal(InstanceType("GPU_1"), await File.ReadAllTextAsync(Path.Combine(_folder.Path, "types.yaml"), TestContext.Current.CancellationToken));
        Assert.Contains("nothing was fixed", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run.InAsync(_folder, "fix")).Code);
        Assert.Equal(Job("gpu-1"), await File.ReadAllTextAsync(Path.Combine(_folder.Path, "job.yaml"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Scripts_and_standard_input_are_left_alone()
    {
        var script = $"cat <<EOF\n{InstanceType("a", "8GB")}EOF\n";
        var path = _folder.Write("a.sh", script);
        await Run.InAsync(_folder, "fix", "a.sh");
        Assert.Equal(script, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        var run = await Run.PipeAsync(InstanceType("a", "8GB"), _folder, "fix", "-");
        Assert.Equal(2, run.Code);
        Assert.Contains("cannot change standard input", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_an_error_beside_the_fixes()
    {
        _folder.Write("a.yaml", InstanceType("a", "8GB"));
        var run = await Run.InAsync(_folder, "fix", "a.yaml", "b.yaml");
        Assert.Equal((3, "instancelint: 'b.yaml' does not exist; correct the path\n"), (run.Code, run.Error));
        Assert.Contains("fixed 1 finding", run.Output, StringComparison.Ordinal);
    }
}
