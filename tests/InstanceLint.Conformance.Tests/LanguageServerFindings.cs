extern alias Cli;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Cli::InstanceLint.Cli.Commands;
using InstanceLint.LanguageServer.Documents;

namespace InstanceLint.Conformance.Tests;

/// <summary>What the language server says about manifests, over the protocol.</summary>
internal static class LanguageServerFindings
{
    private static readonly string[] Severities = ["error", "warning", "info"];

    /// <summary>The findings in a folder with some files, as <see cref="Findings.Print"/> writes them.</summary>
    internal static async Task<string> InManifestsAsync(IReadOnlyList<NamedText> files)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in files)
        {
            folder.Write(file.Name, file.Text);
        }

        await using var editor = await Editor.OpenAsync(
            folder.Path, """{ "textDocument": { "diagnostic": {} } }""", Configuration.Read);
        var saved = await AskAsync(editor);

        // The texts in an editor are checked like those of files.
        foreach (var file in files.Where(static file => !ProjectCase.IsBaseline(file)))
        {
            await editor.OpenDocumentAsync(editor.UriOf(file.Name), file.Text);
        }

        Assert.Equal(saved, await AskAsync(editor));
        return string.Concat(saved.Where(found => ProjectCase.HasSettings(files) || !found.Contains(" INST9", StringComparison.Ordinal)));
    }

    private static async Task<IReadOnlyList<string>> AskAsync(Editor editor)
    {
        var result = await editor.AskAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        return
        [
            .. from file in result.GetProperty("items").EnumerateArray()
               let name = Path.GetRelativePath(editor.Folder, DocumentUri.PathOf(file.GetProperty("uri").GetString()!)!).Replace('\\', '/')
               from diagnostic in file.GetProperty("items").EnumerateArray()
               select Print(name, diagnostic),
        ];
    }

    private static string Print(string name, JsonElement diagnostic)
    {
        var range = diagnostic.GetProperty("range");
        return $"{NamedText.PrefixOf(name)}{Place(range.GetProperty("start"))}-{Place(range.GetProperty("end"))} {Severities[diagnostic.GetProperty("severity").GetInt32() - 1]} {diagnostic.GetProperty("code").GetString()}: {diagnostic.GetProperty("message").GetString()}\n";
    }

    private static string Place(JsonElement position) => $"{position.GetProperty("line").GetInt32() + 1}:{position.GetProperty("character").GetInt32() + 1}";
}
