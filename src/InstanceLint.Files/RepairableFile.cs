using System;
using System.IO;

namespace InstanceLint.Files;

/// <summary>A manifest that may be repaired, with its bytes as they were read.</summary>
/// <param name="file">The manifest, read with its bytes kept.</param>
internal sealed class RepairableFile(ManifestFile file)
{
    private readonly string _file = file.RealPath;

    private byte[] Bytes => file.Bytes!;

    /// <summary>Whether its bytes are UTF-8, of which alone there can be a diff.</summary>
    internal bool IsUtf8 => FileEncoding.IsUtf8(Bytes);

    /// <summary>The text as it stands in the file, with the byte order mark if there is one.</summary>
    internal string WithMark(string text) => FileEncoding.HasMark(Bytes) ? '\uFEFF' + text : text;

    /// <summary>Writes another text, in the same encoding, unless it has been changed meanwhile.</summary>
    /// <returns>What went wrong, in one sentence, or <see langword="null"/>.</returns>
    internal string? Write(string text)
    {
        try
        {
            var (bytes, now) = (FileEncoding.Encode(text, Bytes), File.ReadAllBytes(_file));

            // Another project that shares the file may have come first.
            if (Equal(now, bytes))
            {
                return null;
            }

            if (!Equal(now, Bytes))
            {
                return "this file has changed while it was repaired, so that it stays as it is; run the target again";
            }

            AtomicFile.Rewrite(_file, bytes);
            return null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return $"this file cannot be written, so that it stays as it is; let the build write there, or make room: {exception.Message.TrimEnd('.')}";
        }
    }

    private static bool Equal(byte[] left, byte[] right) => left.AsSpan().SequenceEqual(right);
}
