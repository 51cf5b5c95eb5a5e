using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>An interrupt ends the program within a second, whatever it waits for.</summary>
public sealed class InterruptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_ends_a_wait_for_standard_input()
    {
        await using var input = new BlockingStream();
        using var interrupt = new CancellationTokenSource();
        var run = Run.InterruptAsync(Run.ShellIn(_folder) with { Input = input }, ["-"], interrupt.Token);
        await input.IsRead;
        var time = Stopwatch.StartNew();
        await interrupt.CancelAsync();
        var (code, output, _) = await run;
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(1), time.Elapsed.ToString());
        Assert.Equal((130, string.Empty), (code, output));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("report")]
    [InlineData("baseline write")]
    public async Task A_command_that_is_interrupted_before_it_begins_writes_nothing(string command)
    {
        _folder.Write("a.yaml", SampleFolder.Type("gpu", memory: "2GB"));
        using var interrupt = new CancellationTokenSource();
        await interrupt.CancelAsync();
        var run = await Run.InterruptAsync(Run.ShellIn(_folder), command == "check" ? [] : command.Split(' '), interrupt.Token);
        Assert.Equal((130, string.Empty), (run.Code, run.Output));
        Assert.Equal(["a.yaml"], _folder.Names());
        Assert.Contains("2GB", _folder.ReadText("a.yaml"), StringComparison.Ordinal);
    }
}
