using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace InstanceLint.LanguageServer.Tests;

/// <summary>The diagnostics that the server sends while files are edited, saved, created and deleted.</summary>
public sealed class PublishedDiagnosticTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_has_its_place_its_rule_and_its_page()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path);
        var uri = editor.UriOf("gpu.yaml");
        await editor.OpenDocumentAsync(uri, Texts.Wrong);
        var diagnostic = Assert.Single(await editor.DiagnosticsAsync(uri, 1));
        Assert.Equal("11:14-17 INST2004", Texts.Short(diagnostic));
        Assert.Equal(2, diagnostic.GetProperty("severity").GetInt32());
        Assert.Equal("instancelint", diagnostic.GetProperty("source").GetString());
        Assert.EndsWith("/docs/rules/INST2004.md", diagnostic.GetProperty("codeDescription").GetProperty("href").GetString(), StringComparison.Ordinal);
        Assert.Contains("use '4G'", diagnostic.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_be_removed_is_unnecessary()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path);
        var uri = editor.UriOf("gpu.yaml");
        await editor.OpenDocumentAsync(uri, "# instancelint disable INST2004: no need\n" + Texts.Gpu);
        var diagnostic = Assert.Single(await editor.DiagnosticsAsync(uri, 1));
        Assert.Equal("INST1008", diagnostic.GetProperty("code").GetString());
        Assert.Equal(1, Assert.Single(diagnostic.GetProperty("tags").EnumerateArray()).GetInt32());
    }

    [Fact]
    public async Task The_other_places_of_a_finding_are_named()
    {
        _folder.Write("a.yaml", Texts.Gpu);
        await using var editor = await Editor.OpenAsync(_folder.Path);
        var uri = editor.UriOf("b.yaml");
        await editor.OpenDocumentAsync(uri, Texts.Gpu.Replace("cpu: \"1\"", "cpu: \"3\"", StringComparison.Ordinal));
        var found = await editor.DiagnosticsAsync(uri, 1);
        Assert.Equal(["INST2009: 10:11-14 limit of instance type 'gpu' here", "INST4001: 3:8-11 first defined here"], found.Select(Related).Order(StringComparer.Ordinal));
        Assert.Equal([editor.UriOf("a.yaml"), uri], found.Select(each => each.GetProperty("relatedInformation")[0].GetProperty("location").GetProperty("uri").GetString()));

        static string Related(System.Text.Json.JsonElement diagnostic)
        {
            var related = Assert.Single(diagnostic.GetProperty("relatedInformation").EnumerateArray());
            return $"{diagnostic.GetProperty("code").GetString()}: {Texts.Place(related.GetProperty("location").GetProperty("range"))} {related.GetProperty("message").GetString()}";
        }
    }

    [Fact]
    public async Task Files_that_are_not_open_have_them_too()
    {
        _folder.Write("types/a b#%.yaml", Texts.Wrong);
        await using var editor = await Editor.OpenAsync(_folder.Path);
        Assert.Single(await editor.DiagnosticsAsync(editor.UriOf("types/a b#%.yaml")));
    }

    [Fact]
    public async Task Edits_of_pieces_are_taken_up_with_their_version()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path);
        var uri = editor.UriOf("gpu.yaml");
        await editor.OpenDocumentAsync(uri, Texts.Gpu);
        Assert.Empty(await editor.DiagnosticsAsync(uri, 1));
        Assert.Equal(2, await editor.ChangeAsync(uri, "GB", Texts.Range(11, 15, 11, 17)));
        Assert.Single(await editor.DiagnosticsAsync(uri, 2));
        await editor.ChangeAsync(uri, "Gi", Texts.Range(11, 15, 11, 17));
        Assert.Empty(await editor.DiagnosticsAsync(uri, 3));
        await editor.ChangeAsync(uri, Texts.Wrong);
        Assert.Single(await editor.DiagnosticsAsync(uri, 4));
    }

    [Fact]
    public async Task An_edit_of_an_instance_type_changes_those_of_an_open_deployment()
    {
        _folder.Write("blue.yaml", Texts.Deployment);
        await using var editor = await Editor.OpenAsync(_folder.Path);
        var (gpu, blue) = (editor.UriOf("gpu.yaml"), editor.UriOf("blue.yaml"));
        await editor.OpenDocumentAsync(blue, Texts.Deployment);
        await editor.OpenDocumentAsync(gpu, Texts.Gpu);
        Assert.Empty(await editor.DiagnosticsAsync(gpu, 1));
        Assert.Empty(await editor.DiagnosticsAsync(blue, 1, static found => found.Count == 0));
        await editor.ChangeAsync(gpu, "cpu: \"1\"", Texts.Range(10, 6, 10, 14));
        Assert.Contains(await editor.DiagnosticsAsync(blue, 1), static found => found.GetProperty("code").GetString() == "INST3004");
        await editor.ChangeAsync(gpu, "name: big", Texts.Range(3, 2, 3, 11));
        Assert.Equal(["5:15-18 INST3007"], (await editor.DiagnosticsAsync(blue, 1)).Select(Texts.Short));
    }

    [Fact]
    public async Task Closing_a_document_brings_back_what_is_saved()
    {
        _folder.Write("gpu.yaml", Texts.Wrong);
        await using var editor = await Editor.OpenAsync(_folder.Path);
        var uri = editor.UriOf("gpu.yaml");
        Assert.Single(await editor.DiagnosticsAsync(uri));
        await editor.OpenDocumentAsync(uri, Texts.Gpu);
        Assert.Empty(await editor.DiagnosticsAsync(uri, 1));
        await editor.CloseAsync(uri);
        Assert.Single(await editor.DiagnosticsAsync(uri));
    }

    [Fact]
    public async Task A_new_file_counts_before_it_is_saved_and_not_after_it_is_closed()
    {
        _folder.Write("blue.yaml", Texts.Deployment);
        _folder.Write("small.yaml", Texts.Gpu.Replace("name: gpu", "name: small", StringComparison.Ordinal));
        await using var editor = await Editor.OpenAsync(_folder.Path);
        var blue = editor.UriOf("blue.yaml");
        Assert.Single(await editor.DiagnosticsAsync(blue));
        await editor.OpenDocumentAsync(editor.UriOf("gpu.yaml"), Texts.Gpu);
        Assert.Empty(await editor.DiagnosticsAsync(blue));
        await editor.CloseAsync(editor.UriOf("gpu.yaml"));
        Assert.Single(await editor.DiagnosticsAsync(blue));
    }

    [Fact]
    public async Task Changes_on_disk_are_taken_up()
    {
        _folder.Write("gpu.yaml", Texts.Gpu);
        await using var editor = await Editor.OpenAsync(_folder.Path, """{ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } }""");
        await editor.WaitAsync("client/registerCapability");
        var uri = editor.UriOf("gpu.yaml");
        _folder.Write("gpu.yaml", Texts.Wrong);
        await editor.SaveAsync(2, "gpu.yaml");
        Assert.Single(await editor.DiagnosticsAsync(uri));
        File.Delete(Path.Combine(_folder.Path, "gpu.yaml"));
        await editor.SaveAsync(3, "gpu.yaml");
        Assert.Empty(await editor.DiagnosticsAsync(uri));
        _folder.Write("gpu.yaml", Texts.Wrong);
        await editor.SaveAsync(1, "gpu.yaml");
        Assert.Single(await editor.DiagnosticsAsync(uri));
    }

    [Fact]
    public async Task Without_a_client_that_watches_files_the_server_does()
    {
        _folder.Write("gpu.yaml", Texts.Wrong);
        await using var editor = await Editor.OpenAsync(_folder.Path);
        var uri = editor.UriOf("gpu.yaml");
        Assert.Single(await editor.DiagnosticsAsync(uri));
        _folder.Write("gpu.yaml", Texts.Gpu);
        Assert.Empty(await editor.DiagnosticsAsync(uri));
    }

    [Fact]
    public async Task Settings_are_used_while_they_are_edited()
    {
        _folder.Write("blue.yaml", Texts.Deployment);
        _folder.Write("small.yaml", Texts.Gpu.Replace("name: gpu", "name: small", StringComparison.Ordinal));
        _folder.Write("instancelint.yaml", "exclude: []\n");
        await using var editor = await Editor.OpenAsync(_folder.Path);
        var (blue, settings) = (editor.UriOf("blue.yaml"), editor.UriOf("instancelint.yaml"));
        Assert.Single(await editor.DiagnosticsAsync(blue));
        await editor.OpenDocumentAsync(settings, "clusters:\n  prod:\n    manifests: [\"**\"]\n    knownInstanceTypes: [gpu]\n");
        Assert.Empty(await editor.DiagnosticsAsync(blue));
        await editor.ChangeAsync(settings, "excludes: []\n");
        Assert.Equal("INST9001", Assert.Single(await editor.DiagnosticsAsync(settings, 2)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_baseline_on_disk_is_taken_up()
    {
        _folder.Write("gpu.yaml", Texts.Wrong);
        await using var editor = await Editor.OpenAsync(_folder.Path, """{ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } }""");
        var uri = editor.UriOf("gpu.yaml");
        Assert.Single(await editor.DiagnosticsAsync(uri));
        _folder.Write("instancelint.baseline.json", """{ "version": 1, "findings": [{ "rule": "INST2004", "path": "gpu.yaml", "definition": "InstanceType/gpu", "field": "spec.resources.limits.memory", "value": "4GB", "count": 1 }] }""");
        await editor.SaveAsync(1, "instancelint.baseline.json");
        Assert.Empty(await editor.DiagnosticsAsync(uri));
        File.Delete(Path.Combine(_folder.Path, "instancelint.baseline.json"));
        await editor.SaveAsync(3, "instancelint.baseline.json");
        Assert.Single(await editor.DiagnosticsAsync(uri));
    }

    [Fact]
    public async Task Folders_can_be_opened_and_closed()
    {
        using var other = new TemporaryFolder();
        var path = other.Write("gpu.yaml", Texts.Wrong);
        await using var editor = await Editor.OpenAsync(_folder.Path);
        var folder = new JsonObject { ["uri"] = Documents.DocumentUri.Of(other.Path), ["name"] = "other" };
        await editor.TellAsync("workspace/didChangeWorkspaceFolders", new JsonObject { ["event"] = new JsonObject { ["added"] = new JsonArray { folder }, ["removed"] = new JsonArray() } });
        Assert.Single(await editor.DiagnosticsAsync(Documents.DocumentUri.Of(path)));
        await editor.TellAsync("workspace/didChangeWorkspaceFolders", new JsonObject { ["event"] = new JsonObject { ["added"] = new JsonArray(), ["removed"] = new JsonArray { folder.DeepClone() } } });
        Assert.Empty(await editor.DiagnosticsAsync(Documents.DocumentUri.Of(path)));
    }

    [Fact]
    public async Task A_file_outside_of_all_folders_is_checked_alone()
    {
        using var other = new TemporaryFolder();
        var uri = Documents.DocumentUri.Of(other.Write("gpu.yaml", Texts.Gpu));
        other.Write("wrong.yaml", Texts.Wrong.Replace("name: gpu", "name: wrong", StringComparison.Ordinal));
        await using var editor = await Editor.OpenAsync(_folder.Path);
        await editor.OpenDocumentAsync(uri, Texts.Wrong);
        Assert.Single(await editor.DiagnosticsAsync(uri, 1));
        await editor.CloseAsync(uri);
        Assert.Empty(await editor.DiagnosticsAsync(uri));
        Assert.DoesNotContain(editor.Received, message => message.Parameters.ToString().Contains("wrong.yaml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("untitled:Untitled-1", "yaml", 1)]
    [InlineData("untitled:Untitled-2", "plaintext", 0)]
    [InlineData("git:/some/file.yaml", "yaml", 1)]
    public async Task A_document_without_a_file_is_checked_if_it_is_YAML(string uri, string language, int count)
    {
        await using var editor = await Editor.OpenAsync(_folder.Path);
        var last = editor.UriOf("last.yaml");
        await editor.OpenDocumentAsync(uri, Texts.Wrong, language);
        await editor.OpenDocumentAsync(last, Texts.Gpu);
        Assert.Empty(await editor.DiagnosticsAsync(last, 1));
        Assert.Equal(count, editor.Received.Count(message => message.Parameters.ToString().Contains(uri, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_is_said_about_code()
    {
        await using var editor = await Editor.OpenAsync(_folder.Path);
        var (code, last) = (editor.UriOf("Program.cs"), editor.UriOf("last.yaml"));
        await editor.OpenDocumentAsync(code, $"var text = \"\"\"\n{Texts.Wrong}\n\"\"\";", "csharp");
        await editor.OpenDocumentAsync(last, Texts.Gpu);
        await editor.DiagnosticsAsync(last, 1);
        Assert.DoesNotContain(editor.Received, message => message.Parameters.ToString().Contains("Program.cs", StringComparison.Ordinal));
    }
}
