using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace InstanceLint.LanguageServer.Tests;

/// <summary>The diagnostics that a client asks for.</summary>
public sealed class PulledDiagnosticTests : IDisposable
{
    private const string Capabilities = """{ "textDocument": { "diagnostic": {} }, "workspace": { "diagnostics": { "refreshSupport": true }, "didChangeWatchedFiles": { "dynamicRegistration": true } } }""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_client_that_asks_is_not_sent_any()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path, Capabilities);
        Assert.True(editor.Capabilities.GetProperty("diagnosticProvider").GetProperty("interFileDependencies").GetBoolean());
        var uri = editor.UriOf("gpu.yaml");
        await editor.OpenDocumentAsync(uri, Texts.Wrong);
        var report = await AskAsync(editor, uri);
        Assert.Equal("full", report.GetProperty("kind").GetString());
        Assert.Equal(["11:14-17 INST2004"], report.GetProperty("items").EnumerateArray().Select(Texts.Short));
        Assert.DoesNotContain(editor.Received, static message => message.Method == "textDocument/publishDiagnostics");
    }

    [Fact]
    public async Task What_has_not_changed_is_not_repeated()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path, Capabilities);
        var uri = editor.UriOf("gpu.yaml");
        await editor.OpenDocumentAsync(uri, Texts.Wrong);
        var id = (await AskAsync(editor, uri)).GetProperty("resultId").GetString()!;
        await editor.ChangeAsync(uri, Texts.Wrong + "\n");
        var same = await AskAsync(editor, uri, id);
        Assert.Equal(("unchanged", id), (same.GetProperty("kind").GetString(), same.GetProperty("resultId").GetString()));
        Assert.False(same.TryGetProperty("items", out _));
        await editor.ChangeAsync(uri, Texts.Gpu);
        Assert.Empty((await AskAsync(editor, uri, id)).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task The_workspace_has_all_files_with_findings_and_those_that_had_some()
    {
        _folder.Write("a.yaml", Texts.Wrong);
        _folder.Write("b.yaml", Texts.Gpu.Replace("name: gpu", "name: b", StringComparison.Ordinal));
        await using var editor = await Editor.OpenAsync(_folder.Path, Capabilities);
        var first = await AskForAllAsync(editor, []);
        Assert.Equal([editor.UriOf("a.yaml")], first.Select(UriOf));
        Assert.Equal(JsonValueKind.Null, first[0].GetProperty("version").ValueKind);
        var id = first[0].GetProperty("resultId").GetString()!;
        Assert.Equal("unchanged", Assert.Single(await AskForAllAsync(editor, new() { [editor.UriOf("a.yaml")] = id })).GetProperty("kind").GetString());
        await editor.OpenDocumentAsync(editor.UriOf("a.yaml"), Texts.Gpu);
        var last = Assert.Single(await AskForAllAsync(editor, new() { [editor.UriOf("a.yaml")] = id, [editor.UriOf("gone.yaml")] = id }), report => UriOf(report) == editor.UriOf("a.yaml"));
        Assert.Equal(1, last.GetProperty("version").GetInt32());
        Assert.Empty(last.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task The_client_is_told_when_other_documents_change()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path, Capabilities);
        var (gpu, blue) = (editor.UriOf("gpu.yaml"), editor.UriOf("blue.yaml"));
        await editor.OpenDocumentAsync(blue, Texts.Deployment);
        await editor.OpenDocumentAsync(gpu, Texts.Gpu);
        Assert.Empty((await AskAsync(editor, blue)).GetProperty("items").EnumerateArray());
        await editor.ChangeAsync(gpu, "name: big", Texts.Range(3, 2, 3, 11));
        await editor.WaitAsync("workspace/diagnostic/refresh");
        Assert.Single((await AskAsync(editor, blue)).GetProperty("items").EnumerateArray());
    }

    private static string UriOf(JsonElement report) => report.GetProperty("uri").GetString()!;

    private static Task<JsonElement> AskAsync(Editor editor, string uri, string? previous = null)
    {
        var parameters = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["identifier"] = "instancelint" };
        if (previous is not null)
        {
            parameters["previousResultId"] = previous;
        }

        return editor.AskAsync("textDocument/diagnostic", parameters);
    }

    private static async Task<IReadOnlyList<JsonElement>> AskForAllAsync(Editor editor, Dictionary<string, string> previous)
    {
        var result = await editor.AskAsync("workspace/diagnostic", new JsonObject
        {
            ["previousResultIds"] = new JsonArray([.. previous.Select(static known => new JsonObject { ["uri"] = known.Key, ["value"] = known.Value })]),
        });
        return [.. result.GetProperty("items").EnumerateArray()];
    }
}
