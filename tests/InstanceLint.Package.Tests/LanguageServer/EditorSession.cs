using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using System.Threading.Tasks;
using StreamJsonRpc;

namespace InstanceLint.Package.Tests;

/// <summary>The YAML language server with the package's schema, called as by an editor. Needs Node.js and its packages.</summary>
public sealed class EditorSession(PackedPackage package) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("instancelint-editor-").FullName;
    private readonly ConcurrentDictionary<string, Channel<JsonArray>> _published = new(StringComparer.Ordinal);
    private string _reason = string.Empty;
    private Process? _process;
    private JsonRpc? _rpc;
    private int _count;

    private JsonRpc Rpc
    {
        get
        {
            Assert.SkipWhen(_rpc is null, $"Nothing was tested of the schema in an editor, since yaml-language-server is not to be had: {_reason}");
            return _rpc;
        }
    }

    /// <summary>The URL of the schema in the package.</summary>
    public string Schema => new Uri(Path.Combine(_folder, "instancetype.schema.json")).AbsoluteUri;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        (var packages, _reason) = await NodePackages.InstallAsync();
        if (packages is null)
        {
            return;
        }

        using (var archive = ZipFile.OpenRead(package.FilePath))
        {
            archive.GetEntry("schemas/instancetype.schema.json")!.ExtractToFile(new Uri(Schema).LocalPath);
        }

        _process = Process.Start(new ProcessStartInfo("node", [Path.Combine(packages, "node_modules", "yaml-language-server", "bin", "yaml-language-server"), "--stdio"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var formatter = new SystemTextJsonFormatter { JsonSerializerOptions = new JsonSerializerOptions(JsonSerializerDefaults.Web) };
        var rpc = new JsonRpc(new HeaderDelimitedMessageHandler(_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream, formatter));
        rpc.AddLocalRpcMethod("workspace/configuration", (JsonArray items) => items.Select(item => Settings()[(string)item!["section"]!]?.DeepClone()).ToArray());
        rpc.AddLocalRpcMethod("client/registerCapability", (JsonArray registrations) => { });
        rpc.AddLocalRpcMethod("textDocument/publishDiagnostics", (string uri, JsonArray diagnostics, int version = 0) => Published(uri).Writer.TryWrite(diagnostics));
        rpc.StartListening();
        await rpc.InvokeWithParameterObjectAsync<JsonObject>("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = null,
            ["capabilities"] = new JsonObject
            {
                ["workspace"] = new JsonObject { ["configuration"] = true },
                ["textDocument"] = new JsonObject
                {
                    ["completion"] = new JsonObject { ["completionItem"] = new JsonObject { ["snippetSupport"] = true } },
                    ["hover"] = new JsonObject { ["contentFormat"] = new JsonArray("markdown") },
                },
            },
        });
        _rpc = rpc;
        await rpc.NotifyWithParameterObjectAsync("initialized", new JsonObject());
        await rpc.NotifyWithParameterObjectAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = Settings() });

        // The settings are active when the server reports something that only the schema forbids.
        var probe = await OpenAsync("apiVersion: amlarc.azureml.com/v1\nkind: InstanceType\n");
        while ((await NextAsync(probe)).Count == 0)
        {
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _rpc?.Dispose();
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
        return default;
    }

    /// <summary>Returns the diagnostics in a text, one per line: <c>9:15-9:20 INST2004: message</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folder">The folder of the text. The settings assign the schema only to <c>cluster</c>.</param>
    internal async Task<string[]> SquigglesAsync(string text, string folder = "cluster") =>
    [
        .. from diagnostic in await NextAsync(await OpenAsync(text, folder))
           let range = diagnostic!["range"]!
           orderby (int)range["start"]!["line"]!, (int)range["start"]!["character"]!
           select $"{Place(range["start"]!)}-{Place(range["end"]!)} {(string)diagnostic["message"]!}",
    ];

    /// <summary>Returns the completions at the position of <c>|</c> in a text: their labels, and the text to insert.</summary>
    internal async Task<(string Label, string Text)[]> CompletionsAsync(string text)
    {
        var answer = await Rpc.InvokeWithParameterObjectAsync<JsonNode>("textDocument/completion", await PositionAsync(text));
        var items = answer as JsonArray ?? answer["items"]!.AsArray();
        return [.. items.Select(item => ((string)item!["label"]!, (string?)item["textEdit"]?["newText"] ?? (string)item["insertText"]!))];
    }

    /// <summary>Returns the hover text at the position of <c>|</c> in a text.</summary>
    internal async Task<string> HoverAsync(string text)
    {
        var answer = await Rpc.InvokeWithParameterObjectAsync<JsonNode>("textDocument/hover", await PositionAsync(text));
        return (string)answer["contents"]!["value"]!;
    }

    private async Task<JsonObject> PositionAsync(string text)
    {
        var at = text.IndexOf('|', StringComparison.Ordinal);
        var before = text[..at].Split('\n');
        return new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = await OpenAsync(text.Remove(at, 1)) },
            ["position"] = new JsonObject { ["line"] = before.Length - 1, ["character"] = before[^1].Length },
        };
    }

    private async Task<string> OpenAsync(string text, string folder = "cluster")
    {
        var uri = new Uri(Path.Combine(_folder, folder, $"{System.Threading.Interlocked.Increment(ref _count)}.yaml")).AbsoluteUri;
        await Rpc.NotifyWithParameterObjectAsync("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "yaml", ["version"] = 1, ["text"] = text },
        });
        return uri;
    }

    private async Task<JsonArray> NextAsync(string uri) => await Published(uri).Reader.ReadAsync().AsTask().WaitAsync(Patience);

    private Channel<JsonArray> Published(string uri) => _published.GetOrAdd(uri, _ => Channel.CreateUnbounded<JsonArray>());

    // Disables all downloads.
    private JsonObject Settings() => new()
    {
        ["yaml"] = new JsonObject
        {
            ["schemas"] = new JsonObject { [Schema] = "**/cluster/*.yaml" },
            ["schemaStore"] = new JsonObject { ["enable"] = false },
            ["kubernetesCRDStore"] = new JsonObject { ["enable"] = false },
            ["validate"] = true,
            ["completion"] = true,
            ["hover"] = true,
        },
    };

    private static string Place(JsonNode position) => $"{(int)position["line"]! + 1}:{(int)position["character"]! + 1}";
}
