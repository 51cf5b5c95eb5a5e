using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Fluent.Contents;

namespace InstanceLint.Fluent.Parsing;

/// <summary>Reads and writes texts as files, in UTF-8. A byte order mark can name another encoding of Unicode.</summary>
internal static class Texts
{
    private const int BufferSize = 4096;

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string Read(string path)
    {
        using var stream = Open(path);
        return Read(stream);
    }

    internal static async Task<string> ReadAsync(string path, CancellationToken cancellation)
    {
        using var stream = Open(path);
        return await ReadAsync(stream, cancellation).ConfigureAwait(false);
    }

    internal static string Read(Stream stream)
    {
        using var reader = ReaderOf(stream);
        return Decode(reader.ReadToEnd);
    }

    internal static async Task<string> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var reader = ReaderOf(stream);
        return await ReadAsync(reader, cancellation).ConfigureAwait(false);
    }

    internal static async Task<string> ReadAsync(TextReader reader, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
#if NET
            return await reader.ReadToEndAsync(cancellation).ConfigureAwait(false);
#else
            return await reader.ReadToEndAsync().ConfigureAwait(false);
#endif
        }
        catch (DecoderFallbackException exception)
        {
            throw NotUnicode(exception);
        }
    }

    internal static void Save(string path, string text) => File.WriteAllText(Argument.NotNull(path, nameof(path)), text, Encoding);

    internal static async Task SaveAsync(string path, string text, CancellationToken cancellation)
    {
        Argument.NotNull(path, nameof(path));
        cancellation.ThrowIfCancellationRequested();
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, BufferSize, useAsync: true);
        using var writer = new StreamWriter(stream, Encoding);
        await writer.WriteAsync(text).ConfigureAwait(false);
    }

    private static FileStream Open(string path) => new(
        Argument.NotNull(path, nameof(path)), FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, useAsync: true);

    private static StreamReader ReaderOf(Stream stream) =>
        new(Argument.NotNull(stream, nameof(stream)), Encoding, detectEncodingFromByteOrderMarks: true, BufferSize, leaveOpen: true);

    private static string Decode(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException exception)
        {
            throw NotUnicode(exception);
        }
    }

    private static FormatException NotUnicode(DecoderFallbackException exception) =>
        new("The text is not UTF-8; save it as UTF-8, or with a byte order mark.", exception);
}
