using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace InstanceLint.LanguageServer.Tests;

/// <summary>Texts while they are typed, and other broken texts.</summary>
public sealed class BrokenTextTests : IDisposable
{
    private const int Mutations = 40;

    private readonly TemporaryFolder _folder = new();

    public static IEnumerable<TheoryDataRow<string>> Samples =>
        from folder in new[] { Repository.PathOf("samples"), Repository.PathOf("tests", "InstanceLint.Yaml.Tests", "Corpus", "err") }
        from path in Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !path.EndsWith("latin-1.yaml", StringComparison.Ordinal)
        let name = Path.GetRelativePath(Repository.PathOf(), path).Replace('\\', '/')
        where name.Length % 7 == 0 || name.StartsWith("samples", StringComparison.Ordinal)
        select new TheoryDataRow<string>(name);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Everything_is_answered_about_every_beginning_of_a_sample(string name)
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf(name), TestContext.Current.CancellationToken);
        await using var editor = await Editor.OpenAsync(_folder.Path, """{ "textDocument": { "codeAction": { "codeActionLiteralSupport": {} } } }""");
        var uri = editor.UriOf("sample.yaml");
        await editor.OpenDocumentAsync(uri, string.Empty);
        var step = Math.Max(1, text.Length / Mutations);
        for (var length = 0; length <= text.Length; length += step)
        {
            await CheckAsync(editor, uri, text[..length]);
        }

        var random = new Random(name.Length);
        for (var i = 0; i < Mutations; i++)
        {
            var at = random.Next(text.Length + 1);
            var removed = random.Next(Math.Min(8, text.Length - at + 1));
            var added = new[] { string.Empty, "\t", "- ", ": ", "{", "]", "\"", "'", "&a ", "*a", "\r", "\n", "\u2028", "\uFEFF", "\uD800", "{{ x }}", "---\n" }[random.Next(17)];
            await CheckAsync(editor, uri, text.Remove(at, removed).Insert(at, added));
        }

        // No diagnostics of earlier texts are left.
        var last = await editor.ChangeAsync(uri, Texts.Gpu);
        Assert.Empty(await editor.DiagnosticsAsync(uri, last));
        Assert.DoesNotContain(editor.Received, static message => message.Method == "window/logMessage");
    }

    private static async Task CheckAsync(Editor editor, string uri, string text)
    {
        await editor.ChangeAsync(uri, text);
        var lines = new Documents.DocumentText(text);
        var end = lines.ToProtocol(text.Length, Documents.PositionEncoding.Utf16);
        foreach (var method in new[] { "textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/documentSymbol" })
        {
            await editor.AskAsync(method, new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = uri },
                ["position"] = new JsonObject { ["line"] = end.Line, ["character"] = end.Character },
            });
        }
    }
}
