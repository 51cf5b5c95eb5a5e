using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Channels;
using System.Threading.Tasks;
using StreamJsonRpc;

namespace InstanceLint.Benchmarks;

/// <summary>Starts <c>instancelint lsp</c> on a folder, and measures what an editor waits for.</summary>
internal sealed class LanguageServerBenchmark : IDisposable
{
    private const int Edits = 100;
    private const int MebibyteShift = 20;

    private readonly Process _process;
    private readonly JsonRpc _rpc;
    private readonly Channel<(string Uri, int Version)> _published = Channel.CreateUnbounded<(string Uri, int Version)>();
    private readonly string _folder;
    private readonly string _uri;
    private readonly List<string> _lines;
    private int _version = 1;

    private LanguageServerBenchmark(string folder, string tool)
    {
        _folder = folder;
        var file = Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        _uri = new Uri(file).AbsoluteUri;
        _lines = [.. File.ReadAllLines(file)];
        _process = Process.Start(new ProcessStartInfo("dotnet", ["exec", tool, "lsp", "--stdio"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        _rpc = new JsonRpc(new HeaderDelimitedMessageHandler(
            _process.StandardInput.BaseStream, _process.StandardOutput.BaseStream, new SystemTextJsonFormatter()));
        _rpc.AddLocalRpcMethod("textDocument/publishDiagnostics", (string uri, JsonElement diagnostics, int version) =>
            _published.Writer.TryWrite((uri, version)));
        _rpc.StartListening();
    }

    /// <summary>Measures, and prints medians.</summary>
    /// <param name="times">How many times the reference corpus to open.</param>
    /// <param name="tool">The assembly of the command line, or <see langword="null"/> for that of this build.</param>
    internal static async Task RunAsync(int times, string? tool)
    {
        var folder = Directory.CreateTempSubdirectory("instancelint-").FullName;
        try
        {
            Corpus.Write(folder, Corpus.Manifests(times));
            var watch = Stopwatch.StartNew();
            using var server = new LanguageServerBenchmark(folder, tool ?? Path.Combine(AppContext.BaseDirectory, "InstanceLint.Cli.dll"));
            await server.OpenAsync();
            Print("ready", watch.Elapsed);
            var edits = new List<TimeSpan>();
            var completions = new List<TimeSpan>();
            for (var i = 0; i < Edits; i++)
            {
                edits.Add(await server.EditAsync(i));
                completions.Add(await server.CompleteAsync());
            }

            Print("diagnostics after an edit", Median(edits));
            Print("the slowest of these", edits.Max());
            Print("completion after an edit", Median(completions));
            Print("the slowest of these", completions.Max());
            server._process.Refresh();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"memory",-28} {server._process.WorkingSet64 >> MebibyteShift,6} MiB, at most {server._process.PeakWorkingSet64 >> MebibyteShift} MiB"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose()
    {
        _rpc.Dispose();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task OpenAsync()
    {
        await _rpc.InvokeWithParameterObjectAsync<JsonElement>("initialize", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = new Uri(_folder).AbsoluteUri,
            ["capabilities"] = new { workspace = new { didChangeWatchedFiles = new { dynamicRegistration = true } } },
        });
        await TellAsync("initialized", []);
        await TellAsync("textDocument/didOpen", new()
        {
            ["textDocument"] = new { uri = _uri, languageId = "yaml", version = _version, text = string.Join('\n', _lines) },
        });
        await PublishedAsync();
    }

    // Adds a comment, removes it, and so on, as typing does.
    private async Task<TimeSpan> EditAsync(int i)
    {
        var watch = Stopwatch.StartNew();
        await ChangeAsync(i);
        await PublishedAsync();
        return watch.Elapsed;
    }

    private Task ChangeAsync(int i)
    {
        _version++;
        var end = i % 2 == 0 ? 0 : 1;
        return TellAsync("textDocument/didChange", new()
        {
            ["textDocument"] = new { uri = _uri, version = _version },
            ["contentChanges"] = new[]
            {
                new { range = new { start = new { line = 0, character = 0 }, end = new { line = 0, character = end } }, text = i % 2 == 0 ? "#" : string.Empty },
            },
        });
    }

    private async Task<TimeSpan> CompleteAsync()
    {
        await ChangeAsync(0);
        var watch = Stopwatch.StartNew();
        await _rpc.InvokeWithParameterObjectAsync<JsonElement>("textDocument/completion", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["textDocument"] = new { uri = _uri },
            ["position"] = new { line = _lines.Count - 1, character = _lines[^1].Length },
        });
        var elapsed = watch.Elapsed;
        await PublishedAsync();
        await ChangeAsync(1);
        await PublishedAsync();
        return elapsed;
    }

    private Task TellAsync(string method, Dictionary<string, object?> parameters) => _rpc.NotifyWithParameterObjectAsync(method, parameters);

    private async Task PublishedAsync()
    {
        while (await _published.Reader.ReadAsync() is var (uri, version) && (uri != _uri || version != _version))
        {
        }
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

    private static void Print(string what, TimeSpan time) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-28} {time.TotalMilliseconds,6:0.0} ms"));
}
