using System;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>Progress appears in a terminal only, and is cleared.</summary>
public sealed class ProgressTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_appears_in_a_terminal_and_not_in_a_pipe()
    {
        await using var terminal = new AwaitedWriter();
        await using var pipe = new AwaitedWriter();
        using var shown = Progress.Start("checking manifests", Run.ShellIn(_folder) with { Error = terminal, IsErrorTerminal = true });
        using var hidden = Progress.Start("checking manifests", Run.ShellIn(_folder) with { Error = pipe });
        await terminal.WaitForAsync("\rchecking manifests (2 s)");
        hidden.Stop();
        shown.Stop();
        Assert.Equal(string.Empty, pipe.ToString());
        Assert.EndsWith("\r\u001B[K", terminal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Short_work_shows_nothing()
    {
        _folder.Write("a.yaml", SampleFolder.Type("gpu"));
        var run = await Run.WithAsync(Run.ShellIn(_folder) with { IsErrorTerminal = true, IsTerminal = true });
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
    }
}
