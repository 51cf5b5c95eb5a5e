using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace InstanceLint.LanguageServer.Tests;

/// <summary>The actions that the server offers, and the texts after them.</summary>
public sealed class CodeActionTests : IDisposable
{
    private const string Capabilities =
        """{ "workspace": { "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create"] } }, "textDocument": { "codeAction": { "codeActionLiteralSupport": {} } } }""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("memory: 4Gi", "memory: 4GB", "Change 'memory: 4GB' to 'memory: 4G'", "memory: 4G")]
    [InlineData("cpu: \"2\"", "cpu: 2", "Change 'cpu: 2' to 'cpu: \"2\"'", "cpu: \"2\"")]
    public async Task A_finding_with_a_fix_has_it(string right, string wrong, string title, string expected)
    {
        var text = Texts.Gpu.Replace(right, wrong, StringComparison.Ordinal);
        await using var editor = await Editor.OpenAsync(_folder.Path, Capabilities);
        var (uri, diagnostic) = await FindAsync(editor, "gpu.yaml", text);
        var action = Assert.Single(await editor.ActionsAsync(uri, diagnostic.GetProperty("range")), static action => action.TryGetProperty("isPreferred", out _));
        Assert.Equal((title, "quickfix"), (action.GetProperty("title").GetString(), action.GetProperty("kind").GetString()));
        Assert.Equal(diagnostic.ToString(), Assert.Single(action.GetProperty("diagnostics").EnumerateArray()).ToString());
        var change = Assert.Single(action.GetProperty("edit").GetProperty("documentChanges").EnumerateArray());
        Assert.Equal(1, change.GetProperty("textDocument").GetProperty("version").GetInt32());
        Assert.Equal(Texts.Gpu.Replace(right, expected, StringComparison.Ordinal), Apply(text, change.GetProperty("edits")));
    }

    [Fact]
    public async Task A_client_without_versions_gets_edits_by_document()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path, """{ "textDocument": { "codeAction": { "codeActionLiteralSupport": {} } } }""");
        var (uri, diagnostic) = await FindAsync(editor, "gpu.yaml", Texts.Wrong);
        var action = (await editor.ActionsAsync(uri, diagnostic.GetProperty("range")))[0];
        Assert.False(action.GetProperty("edit").TryGetProperty("documentChanges", out _));
        Assert.Equal("11:16-17", Texts.Place(action.GetProperty("edit").GetProperty("changes").GetProperty(uri)[0].GetProperty("range")));
    }

    [Fact]
    public async Task A_name_is_fixed_in_all_files_that_use_it()
    {
        var type = Texts.Gpu.Replace("name: gpu", "name: GPU", StringComparison.Ordinal);
        _folder.Write("blue.yaml", Texts.Deployment.Replace("instance_type: gpu", "instance_type: GPU", StringComparison.Ordinal));
        await using var editor = await Editor.OpenAsync(_folder.Path, Capabilities);
        var (uri, diagnostic) = await FindAsync(editor, "gpu.yaml", type);
        var changes = (await editor.ActionsAsync(uri, diagnostic.GetProperty("range")))[0].GetProperty("edit").GetProperty("documentChanges");
        Assert.Equal(
            [(editor.UriOf("blue.yaml"), JsonValueKind.Null), (uri, JsonValueKind.Number)],
            changes.EnumerateArray().Select(static change => change.GetProperty("textDocument")).Select(static document => (document.GetProperty("uri").GetString()!, document.GetProperty("version").ValueKind)));
    }

    [Fact]
    public async Task All_fixes_of_a_file_are_one_action()
    {
        var text = Texts.Wrong.Replace("cpu: \"2\"", "cpu: 2", StringComparison.Ordinal);
        await using var editor = await Editor.OpenAsync(_folder.Path, Capabilities);
        var (uri, diagnostic) = await FindAsync(editor, "gpu.yaml", text);
        var action = Assert.Single(await editor.ActionsAsync(uri, diagnostic.GetProperty("range"), "source.fixAll"));
        Assert.Equal("source.fixAll.instancelint", action.GetProperty("kind").GetString());
        var change = Assert.Single(action.GetProperty("edit").GetProperty("documentChanges").EnumerateArray());
        Assert.Equal(Texts.Gpu.Replace("4Gi", "4G", StringComparison.Ordinal), Apply(text, change.GetProperty("edits")));
    }

    [Fact]
    public async Task A_comment_suppresses_a_finding()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path, Capabilities);
        var (uri, diagnostic) = await FindAsync(editor, "gpu.yaml", Texts.Wrong);
        var suppressed = Apply(Texts.Wrong, EditsOf(await editor.ActionsAsync(uri, diagnostic.GetProperty("range")), "Suppress INST2004"));
        Assert.Contains("      # instancelint disable INST2004:\n      memory: 4GB", suppressed, StringComparison.Ordinal);
        var version = await editor.ChangeAsync(uri, suppressed);
        Assert.Equal("INST1008", Assert.Single(await editor.DiagnosticsAsync(uri, version)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_baseline_is_created_for_a_finding()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path, Capabilities);
        var (uri, diagnostic) = await FindAsync(editor, "gpu.yaml", Texts.Wrong);
        var actions = await editor.ActionsAsync(uri, diagnostic.GetProperty("range"));
        var changes = Action(actions, "Add this INST2004 to the baseline").GetProperty("edit").GetProperty("documentChanges");
        Assert.Equal("create", changes[0].GetProperty("kind").GetString());
        Assert.Equal(editor.UriOf("instancelint.baseline.json"), changes[0].GetProperty("uri").GetString());
        _folder.Write("instancelint.baseline.json", Apply(string.Empty, changes[1].GetProperty("edits")));
        await editor.SaveAsync(1, "instancelint.baseline.json");
        Assert.Empty(await editor.DiagnosticsAsync(uri, 1));
    }

    [Theory]
    [InlineData(null, "clusters:\n  default:\n    manifests: [\"**\"]\n    knownInstanceTypes: [gpu]\n")]
    [InlineData("exclude: [old/**]\n", "exclude: [old/**]\nclusters:\n  default:\n    manifests: [\"**\"]\n    knownInstanceTypes: [gpu]\n")]
    [InlineData("clusters:\n  prod:\n    manifests: [\"**\"]\n", "clusters:\n  prod:\n    manifests: [\"**\"]\n    knownInstanceTypes: [gpu]\n")]
    [InlineData("clusters:\n  prod:\n    knownInstanceTypes: [cpu]\n    manifests: [\"**\"]\n", "clusters:\n  prod:\n    knownInstanceTypes: [cpu, gpu]\n    manifests: [\"**\"]\n")]
    [InlineData("clusters:\n  prod:\n    manifests: [\"**\"]\n    knownInstanceTypes:\n      - cpu\n", "clusters:\n  prod:\n    manifests: [\"**\"]\n    knownInstanceTypes:\n      - cpu\n      - gpu\n")]
    public async Task An_instance_type_is_declared_as_known(string? settings, string expected)
    {
        _folder.Write("small.yaml", Texts.Gpu.Replace("name: gpu", "name: small", StringComparison.Ordinal));
        if (settings is not null)
        {
            _folder.Write("instancelint.yaml", settings);
        }

        await using var editor = await Editor.OpenAsync(_folder.Path, Capabilities);
        var (uri, diagnostic) = await FindAsync(editor, "blue.yaml", Texts.Deployment);
        var actions = await editor.ActionsAsync(uri, diagnostic.GetProperty("range"));
        var changes = Action(actions, "Declare 'gpu'").GetProperty("edit").GetProperty("documentChanges").EnumerateArray().ToList();
        Assert.Equal(expected, Apply(settings ?? string.Empty, changes[^1].GetProperty("edits")));
        _folder.Write("instancelint.yaml", expected);
        await editor.SaveAsync(settings is null ? 1 : 2, "instancelint.yaml");
        Assert.Empty(await editor.DiagnosticsAsync(uri, 1));
    }

    [Fact]
    public async Task Nothing_is_offered_where_nothing_is_found()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path, Capabilities);
        await editor.OpenDocumentAsync(editor.UriOf("gpu.yaml"), Texts.Gpu);
        using var range = JsonDocument.Parse(Texts.Range(0, 0, 12, 0).ToJsonString());
        Assert.Empty(await editor.ActionsAsync(editor.UriOf("gpu.yaml"), range.RootElement));
        Assert.Empty(await editor.ActionsAsync(editor.UriOf("other.txt"), range.RootElement));
        Assert.Empty(await editor.ActionsAsync("untitled:1", range.RootElement));
    }

    private static async Task<(string Uri, JsonElement Diagnostic)> FindAsync(Editor editor, string name, string text)
    {
        var uri = editor.UriOf(name);
        await editor.OpenDocumentAsync(uri, text);
        return (uri, (await editor.DiagnosticsAsync(uri, 1))[0]);
    }

    private static JsonElement Action(IReadOnlyList<JsonElement> actions, string title) =>
        Assert.Single(actions, action => action.GetProperty("title").GetString()!.StartsWith(title, StringComparison.Ordinal));

    private static JsonElement EditsOf(IReadOnlyList<JsonElement> actions, string title) =>
        Assert.Single(Action(actions, title).GetProperty("edit").GetProperty("documentChanges").EnumerateArray()).GetProperty("edits");

    // Applies edits, none of which overlap, from the last to the first.
    private static string Apply(string text, JsonElement edits)
    {
        var document = new Documents.DocumentText(text);
        return edits.EnumerateArray()
            .Select(edit => (Range: edit.GetProperty("range"), Text: edit.GetProperty("newText").GetString()!))
            .Select(edit => (Start: OffsetOf(edit.Range.GetProperty("start")), End: OffsetOf(edit.Range.GetProperty("end")), edit.Text))
            .OrderByDescending(static edit => edit.Start)
            .Aggregate(text, static (all, edit) => all.Remove(edit.Start, edit.End - edit.Start).Insert(edit.Start, edit.Text));

        int OffsetOf(JsonElement place) => document.OffsetOf(
            new(place.GetProperty("line").GetInt32(), place.GetProperty("character").GetInt32()), Documents.PositionEncoding.Utf16);
    }
}
