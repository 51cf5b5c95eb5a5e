using System;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using InstanceLint.LanguageServer.Connections;
using InstanceLint.Projects.Severities;
using Nerdbank.Streams;

namespace InstanceLint.LanguageServer.Tests;

/// <summary>Bytes that no library for the protocol would send.</summary>
public class RawMessageTests
{
    [Theory]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":")]
    [InlineData("[]")]
    [InlineData("{\"hello\":1}")]
    [InlineData("nothing")]
    public async Task A_message_that_is_not_JSON_RPC_is_answered_and_does_not_end_it(string message)
    {
        var (client, server) = FullDuplexStream.CreatePair();
        var served = Host.RunAsync(server, server, static _ => new NothingConfigured(), Path.GetTempPath(), TestContext.Current.CancellationToken);
        await WriteAsync(client, message);
        Assert.Equal(-32700, (await ReadAsync(client)).GetProperty("error").GetProperty("code").GetInt32());
        await WriteAsync(client, """{ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": { "processId": null, "capabilities": {} } }""");
        Assert.True((await ReadAsync(client)).TryGetProperty("result", out _));
        await WriteAsync(client, """{ "jsonrpc": "2.0", "id": 2, "method": "shutdown", "params": null }""");
        Assert.Equal(JsonValueKind.Null, (await ReadAsync(client)).GetProperty("result").ValueKind);
        await WriteAsync(client, """{ "jsonrpc": "2.0", "method": "exit", "params": null }""");
        Assert.True(await served);
    }

    [Fact]
    public async Task Bytes_without_a_header_end_it()
    {
        var (client, server) = FullDuplexStream.CreatePair();
        var served = Host.RunAsync(server, server, static _ => new NothingConfigured(), Path.GetTempPath(), TestContext.Current.CancellationToken);
        await client.WriteAsync("hello\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await client.FlushAsync(TestContext.Current.CancellationToken);
        Assert.False(await served);
    }

    private static async Task WriteAsync(Stream stream, string message)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {message.Length}\r\n\r\n{message}"), TestContext.Current.CancellationToken);
        await stream.FlushAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> ReadAsync(Stream stream)
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, TestContext.Current.CancellationToken);
            header.Append((char)one[0]);
        }

        var length = int.Parse(header.ToString().Split("Content-Length:")[1].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);
        var bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(bytes).RootElement;
    }
}
