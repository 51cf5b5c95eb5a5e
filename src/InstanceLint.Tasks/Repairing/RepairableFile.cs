using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using InstanceLint.Tasks.Files;

namespace InstanceLint.Tasks.Repairing;

/// <summary>A manifest that may be repaired, with its bytes as they were read.</summary>
internal sealed class RepairableFile
{
    private readonly string _file;
    private readonly byte[] _bytes;

    private RepairableFile(string path, string file, byte[] bytes, string text)
    {
        _file = file;
        _bytes = bytes;
        Path = path;
        Text = text;
    }

    /// <summary>Its path, as the project lists it.</summary>
    internal string Path { get; }

    /// <summary>Its text, without byte order mark.</summary>
    internal string Text { get; }

    /// <summary>Whether its bytes are UTF-8, of which alone there can be a diff.</summary>
    internal bool IsUtf8 => FileEncoding.IsUtf8(_bytes);

    /// <summary>The text as it stands in the file, with the byte order mark if there is one.</summary>
    internal string WithMark(string text) => FileEncoding.HasMark(_bytes) ? '\uFEFF' + text : text;

    /// <summary>Reads a file, or nothing where it is no text or cannot be read, which judging it has said.</summary>
    internal static RepairableFile? Read(ManifestItem item)
    {
        try
        {
            var file = item.File?.FullName ?? item.FullPath;
            var bytes = File.ReadAllBytes(file);
            return item.IsAsListed() && FileEncoding.TryDecode(bytes, out var text) ? new RepairableFile(item.FullPath, file, bytes, text) : null;
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return null;
        }
    }

    /// <summary>Whether nobody may write it.</summary>
    internal bool IsReadOnly()
    {
        try
        {
            return (File.GetAttributes(_file) & FileAttributes.ReadOnly) == FileAttributes.ReadOnly;
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return false;
        }
    }

    /// <summary>Writes another text, in the same encoding, unless it has been changed meanwhile.</summary>
    /// <returns>What went wrong, in one sentence, or <see langword="null"/>.</returns>
    internal string? Write(string text)
    {
        try
        {
            var (bytes, now) = (FileEncoding.Encode(text, _bytes), File.ReadAllBytes(_file));

            // Another project that shares the file may have come first.
            if (Equal(now, bytes))
            {
                return null;
            }

            if (!Equal(now, _bytes))
            {
                return "this file has changed while it was repaired, so that it stays as it is; run the target again";
            }

            AtomicFile.Rewrite(_file, bytes);
            return null;
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return $"this file cannot be written, so that it stays as it is; let the build write there, or make room: {exception.Message.TrimEnd('.')}";
        }
    }

    private static bool Equal(IEnumerable<byte> left, IEnumerable<byte> right) => left.SequenceEqual(right);

    private static bool IsRefusal(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;
}
