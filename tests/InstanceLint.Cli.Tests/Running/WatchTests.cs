using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary><c>--watch</c> checks again when a file changes, until it's interrupted.</summary>
public sealed class WatchTests : IAsyncDisposable
{
    private const string Waiting = "instancelint: waiting for changes; Ctrl+C ends it\n";

    private readonly TemporaryFolder _folder = new();
    private readonly AwaitedWriter _output = new();
    private readonly AwaitedWriter _error = new();
    private readonly CancellationTokenSource _interrupt = new();

    public async ValueTask DisposeAsync()
    {
        await _output.DisposeAsync();
        await _error.DisposeAsync();
        _interrupt.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_change_is_checked_and_an_interrupt_ends_it()
    {
        _folder.Write("a.yaml", SampleFolder.Type("gpu", memory: "2GB"));
        var run = StartAsync("--watch", "--format", "short");
        await _error.WaitForAsync(Waiting);
        Assert.Contains("'2GB'", _output.ToString(), StringComparison.Ordinal);

        var second = _output.WaitForAsync("'3GB'");
        _folder.Write("a.yaml", SampleFolder.Type("gpu", memory: "3GB"));
        await second;
        await _interrupt.CancelAsync();
        Assert.Equal(130, (await run).Code);
    }

    [Fact]
    public async Task A_path_of_another_repository_is_watched_there()
    {
        _folder.Write("here/.git/HEAD", string.Empty);
        _folder.Write("there/.git/HEAD", string.Empty);
        _folder.Write("there/a.yaml", SampleFolder.Type("gpu", memory: "2GB"));
        var shell = Run.ShellIn(_folder) with { Folder = Path.Combine(_folder.Path, "here"), Output = _output, Error = _error };
        var run = Run.InterruptAsync(shell, ["--watch", "--format", "short", "../there"], _interrupt.Token);
        await _error.WaitForAsync(Waiting);
        var second = _output.WaitForAsync("'3GB'");
        _folder.Write("there/a.yaml", SampleFolder.Type("gpu", memory: "3GB"));
        await second;
        await _interrupt.CancelAsync();
        Assert.Equal(130, (await run).Code);
    }

    [Fact]
    public async Task Standard_input_cannot_be_watched()
    {
        var run = await Run.InAsync(_folder, "--watch", "-");
        Assert.Equal((2, string.Empty), (run.Code, run.Output));
    }

    private Task<Run> StartAsync(params string[] arguments) =>
        Run.InterruptAsync(Run.ShellIn(_folder) with { Output = _output, Error = _error }, arguments, _interrupt.Token);
}
