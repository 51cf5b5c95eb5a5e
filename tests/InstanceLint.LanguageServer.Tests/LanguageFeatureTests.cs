using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace InstanceLint.LanguageServer.Tests;

/// <summary>Hovers, completions, definitions, references and symbols over the protocol.</summary>
public sealed class LanguageFeatureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LanguageFeatureTests()
    {
        _folder.Write("gpu.yaml", Texts.Gpu);
        _folder.Write("blue.yaml", Texts.Deployment);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_hover_describes_the_instance_type_of_a_deployment()
    {
        await using var editor = await OpenBlueAsync();
        var hover = await editor.AskAsync("textDocument/hover", At(editor, 5, 16));
        Assert.Equal("markdown", hover.GetProperty("contents").GetProperty("kind").GetString());
        Assert.Contains("gpu", hover.GetProperty("contents").GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal("5:15-18", Texts.Place(hover.GetProperty("range")));
        Assert.Equal(JsonValueKind.Null, (await editor.AskAsync("textDocument/hover", At(editor, 12, 0))).ValueKind);
    }

    [Fact]
    public async Task The_definition_of_a_name_is_in_another_file()
    {
        await using var editor = await OpenBlueAsync();
        var place = Assert.Single((await editor.AskAsync("textDocument/definition", At(editor, 5, 16))).EnumerateArray());
        Assert.Equal((editor.UriOf("gpu.yaml"), "3:8-11"), (place.GetProperty("uri").GetString(), Texts.Place(place.GetProperty("range"))));
    }

    [Theory]
    [InlineData(true, "3:8-11 5:15-18")]
    [InlineData(false, "5:15-18")]
    public async Task References_are_all_uses(bool includesDefinition, string expected)
    {
        await using var editor = await OpenBlueAsync();
        var parameters = At(editor, 5, 16);
        parameters["context"] = new JsonObject { ["includeDeclaration"] = includesDefinition };
        var places = (await editor.AskAsync("textDocument/references", parameters)).EnumerateArray();
        Assert.Equal(expected, string.Join(' ', places.Select(static place => Texts.Place(place.GetProperty("range"))).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Names_are_completed_while_the_text_is_incomplete()
    {
        await using var editor = await OpenBlueAsync();
        await editor.ChangeAsync(editor.UriOf("blue.yaml"), "g", Texts.Range(5, 15, 5, 18));
        var list = await editor.AskAsync("textDocument/completion", At(editor, 5, 16));
        var item = Assert.Single(list.GetProperty("items").EnumerateArray(), static item => item.GetProperty("label").GetString() == "gpu");
        Assert.Equal(("5:15-16", "gpu"), (Texts.Place(item.GetProperty("textEdit").GetProperty("range")), item.GetProperty("textEdit").GetProperty("newText").GetString()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_a_client_that_knows_snippets_gets_some(bool hasSnippets)
    {
        await using var editor = await Editor.OpenAsync(_folder.Path, $$"""{ "textDocument": { "completion": { "completionItem": { "snippetSupport": {{(hasSnippets ? "true" : "false")}} } } } }""");
        await editor.OpenDocumentAsync(editor.UriOf("blue.yaml"), string.Empty);
        var items = (await editor.AskAsync("textDocument/completion", At(editor, 0, 0))).GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(items);
        Assert.Equal(hasSnippets, items.Exists(static item => item.GetProperty("insertTextFormat").GetInt32() == 2));
        Assert.Equal(hasSnippets, items.Exists(static item => item.GetProperty("textEdit").GetProperty("newText").GetString()!.Contains("${", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Symbols_are_a_tree_or_a_list()
    {
        await using var tree = await Editor.OpenAsync(_folder.Path, """{ "textDocument": { "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } } }""");
        await tree.OpenDocumentAsync(tree.UriOf("gpu.yaml"), Texts.Gpu);
        var symbol = Assert.Single((await tree.AskAsync("textDocument/documentSymbol", Document(tree, "gpu.yaml"))).EnumerateArray());
        Assert.Equal("InstanceType/gpu", symbol.GetProperty("name").GetString());
        Assert.Equal(["requests", "limits"], symbol.GetProperty("children").EnumerateArray().Select(static child => child.GetProperty("name").GetString()));

        await using var list = await Editor.OpenAsync(_folder.Path);
        await list.OpenDocumentAsync(list.UriOf("gpu.yaml"), Texts.Gpu);
        var symbols = (await list.AskAsync("textDocument/documentSymbol", Document(list, "gpu.yaml"))).EnumerateArray().ToList();
        Assert.Equal(["InstanceType/gpu", "requests", "limits"], symbols.Select(static each => each.GetProperty("name").GetString()));
        Assert.Equal("InstanceType/gpu", symbols[1].GetProperty("containerName").GetString());
        Assert.Equal(list.UriOf("gpu.yaml"), symbols[0].GetProperty("location").GetProperty("uri").GetString());
    }

    [Theory]
    [InlineData("textDocument/hover")]
    [InlineData("textDocument/completion")]
    [InlineData("textDocument/definition")]
    public async Task Nothing_is_known_about_other_documents(string method)
    {
        await using var editor = await OpenBlueAsync();
        var parameters = At(editor, 0, 0);
        parameters["textDocument"]!["uri"] = editor.UriOf("closed.yaml");
        Assert.Equal(JsonValueKind.Null, (await editor.AskAsync(method, parameters)).ValueKind);
        parameters["textDocument"]!["uri"] = "no address";
        Assert.Equal(JsonValueKind.Null, (await editor.AskAsync(method, parameters)).ValueKind);
    }

    private async Task<Editor> OpenBlueAsync()
    {
        var editor = await Editor.OpenAsync(_folder.Path);
        await editor.OpenDocumentAsync(editor.UriOf("blue.yaml"), Texts.Deployment);
        return editor;
    }

    private static JsonObject Document(Editor editor, string name) => new() { ["textDocument"] = new JsonObject { ["uri"] = editor.UriOf(name) } };

    private static JsonObject At(Editor editor, int line, int character)
    {
        var parameters = Document(editor, "blue.yaml");
        parameters["position"] = new JsonObject { ["line"] = line, ["character"] = character };
        return parameters;
    }
}
