using System;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using InstanceLint.Projects.Severities;

namespace InstanceLint.LanguageServer.Tests;

/// <summary>The start and the end of a session, and messages that come at the wrong time or are wrong.</summary>
public sealed class LifecycleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_says_what_it_can_do()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path);
        Assert.Equal("utf-16", editor.Capabilities.GetProperty("positionEncoding").GetString());
        Assert.Equal(2, editor.Capabilities.GetProperty("textDocumentSync").GetProperty("change").GetInt32());
        Assert.True(editor.Capabilities.GetProperty("workspace").GetProperty("workspaceFolders").GetProperty("supported").GetBoolean());
        Assert.False(editor.Capabilities.TryGetProperty("diagnosticProvider", out _));
    }

    [Fact]
    public async Task Requests_before_initialize_are_refused()
    {
        await using var editor = Editor.Create(_folder.Path);
        await editor.TellAsync("initialized", []);
        await editor.OpenDocumentAsync(editor.UriOf("a.yaml"), Texts.Wrong);
        Assert.Equal(-32002, (await editor.AskForErrorAsync("textDocument/hover", [])).Code);
        Assert.Equal(-32002, (await editor.AskForErrorAsync("shutdown", null)).Code);
        await editor.InitializeAsync();
        Assert.Equal(-32600, (await editor.AskForErrorAsync("initialize", [])).Code);
        await editor.OpenDocumentAsync(editor.UriOf("a.yaml"), Texts.Wrong);
        Assert.Single(await editor.DiagnosticsAsync(editor.UriOf("a.yaml"), 1));
    }

    [Fact]
    public async Task Shutdown_and_exit_end_it()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path);
        await editor.AskAsync("shutdown", null);
        Assert.Equal(-32600, (await editor.AskForErrorAsync("textDocument/hover", [])).Code);
        await editor.TellAsync("exit", null);
        Assert.True(await editor.Served);
    }

    [Fact]
    public async Task Exit_without_shutdown_ends_it_too()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path);
        await editor.TellAsync("exit", null);
        Assert.False(await editor.Served);
    }

    [Fact]
    public async Task It_ends_with_the_connection()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path);
        editor.Crash();
        Assert.False(await editor.Served);
    }

    [Fact]
    public async Task It_ends_with_the_process_of_the_client()
    {
        await using var editor = Editor.Create(_folder.Path);
        using var other = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true, UseShellExecute = false })!;
        await editor.AskAsync("initialize", new JsonObject { ["processId"] = other.Id, ["capabilities"] = new JsonObject() });
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.False(await editor.Served);
    }

    [Fact]
    public async Task Unknown_methods_are_refused_and_unknown_notifications_ignored()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path);
        await editor.TellAsync("$/unknown", []);
        await editor.TellAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject() });
        Assert.Equal(-32601, (await editor.AskForErrorAsync("textDocument/unknown", [])).Code);
    }

    [Fact]
    public async Task A_request_can_be_canceled()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path);
        await editor.OpenDocumentAsync(editor.UriOf("a.yaml"), Texts.Gpu);
        var (result, cancel) = editor.Start("textDocument/hover", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = editor.UriOf("a.yaml") }, ["position"] = new JsonObject { ["line"] = 3, ["character"] = 9 } });
        cancel();

        // It can be done before the server hears of it.
        try
        {
            await result;
        }
        catch (OperationCanceledException)
        {
        }

        Assert.Equal(-32601, (await editor.AskForErrorAsync("textDocument/unknown", [])).Code);
    }

    [Fact]
    public async Task An_exception_is_answered_and_logged_and_nothing_else_is_lost()
    {
        var isBroken = true;
        await using var editor = await Editor.OpenAsync(_folder.Path, configure: _ => isBroken ? throw new InvalidOperationException("a bug") : new NothingConfigured());
        var uri = editor.UriOf("a.yaml");
        await editor.OpenDocumentAsync(uri, Texts.Wrong);
        var (code, message) = await editor.AskForErrorAsync("textDocument/documentSymbol", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
        Assert.Equal((-32603, "textDocument/documentSymbol failed (InvalidOperationException: a bug); report it at https://github.com/InstanceLint/InstanceLint/issues"), (code, message));
        var log = await editor.WaitAsync("window/logMessage", static log => log.GetProperty("message").GetString()!.StartsWith("textDocument/documentSymbol failed", StringComparison.Ordinal));
        Assert.Equal(1, log.GetProperty("type").GetInt32());
        isBroken = false;
        Assert.Single(await editor.DiagnosticsAsync(uri, await editor.ChangeAsync(uri, Texts.Wrong + "\n")));
    }

    [Fact]
    public async Task Wrong_parameters_are_refused_and_change_nothing()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path);
        var uri = editor.UriOf("a.yaml");
        await editor.TellAsync("textDocument/didOpen", new JsonObject { ["textDocument"] = 1 });
        await editor.TellAsync("textDocument/didChange", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = 3 }, ["contentChanges"] = new JsonArray() });
        await editor.TellAsync("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
        Assert.Equal(-32602, (await editor.AskForErrorAsync("textDocument/codeAction", new JsonObject { ["range"] = "everything" })).Code);
        await editor.OpenDocumentAsync(uri, Texts.Wrong);
        Assert.Single(await editor.DiagnosticsAsync(uri, 1));
        Assert.DoesNotContain(editor.Received, message => message.Method == "window/logMessage");
    }
}
