using System;
using System.Text;
using System.Threading.Tasks;
using Nerdbank.Streams;

namespace InstanceLint.Cli.Tests;

/// <summary>The language server as a command: its streams and its exit codes. What it says has tests of its own.</summary>
public sealed class LspCommandTests : IDisposable
{
    private const string Initialize = """{ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": { "processId": null, "capabilities": {} } }""";
    private const string Shutdown = """{ "jsonrpc": "2.0", "id": 2, "method": "shutdown" }""";
    private const string Exit = """{ "jsonrpc": "2.0", "method": "exit" }""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, "lsp", Initialize, Shutdown, Exit)]
    [InlineData(0, "lsp --stdio", Initialize, Shutdown, Exit)]
    [InlineData(1, "lsp", Initialize, Exit)]
    [InlineData(1, "lsp", Initialize)]
    [InlineData(1, "lsp")]
    public async Task It_serves_until_the_editor_ends(int code, string arguments, params string[] messages)
    {
        var (editor, server) = FullDuplexStream.CreatePair();
        var run = Run.WithAsync(Run.ShellIn(_folder) with { Input = server, OutputStream = server }, arguments.Split(' '));
        foreach (var message in messages)
        {
            await editor.WriteAsync(Encoding.UTF8.GetBytes($"Content-Length: {message.Length}\r\n\r\n{message}"), TestContext.Current.CancellationToken);
            await editor.FlushAsync(TestContext.Current.CancellationToken);
            if (message.Contains("\"id\"", StringComparison.Ordinal))
            {
                Assert.NotEqual(0, await editor.ReadAsync(new byte[8192], TestContext.Current.CancellationToken));
            }
        }

        await editor.DisposeAsync();
        Assert.Equal(new Run(code, string.Empty, string.Empty), await run);
    }

    [Fact]
    public async Task It_takes_no_paths() => Assert.Equal(2, (await Run.InAsync(_folder, "lsp", "gpu.yaml")).Code);
}
