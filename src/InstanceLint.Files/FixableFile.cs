using System;
using System.IO;
using InstanceLint.Projects.Fixing;

namespace InstanceLint.Files;

/// <summary>Replaces the text of a manifest, and keeps its encoding and byte order mark.</summary>
internal static class FixableFile
{
    /// <summary>
    /// Returns the byte order mark, or an empty string if the file has none or can't be read; <see langword="null"/> if the text isn't
    /// UTF-8 and therefore can't be shown as a diff.
    /// </summary>
    /// <param name="file">The manifest.</param>
    internal static string? MarkOf(ManifestFile file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file.RealPath);
            return !FileEncoding.IsUtf8(bytes) ? null : FileEncoding.HasMark(bytes) ? "\uFEFF" : string.Empty;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return string.Empty;
        }
    }

    /// <summary>Writes a fixed text in the encoding of the file, unless the file has changed in the meantime.</summary>
    /// <param name="file">The manifest.</param>
    /// <param name="text">The text as it was read, and the fixed text.</param>
    /// <returns>The reason for a failure, in one sentence, or <see langword="null"/>.</returns>
    internal static string? Write(ManifestFile file, FixedText text)
    {
        try
        {
            var bytes = File.ReadAllBytes(file.RealPath);
            var isText = FileEncoding.TryDecode(bytes, out var now);

            // Another project that shares the file may already have written the same fix.
            if (isText && now == text.After)
            {
                return null;
            }

            if (!isText || now != text.Before)
            {
                return "this file was not fixed because it changed in the meantime; run the target again";
            }

            AtomicFile.Rewrite(file.RealPath, FileEncoding.Encode(text.After, bytes));
            return null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return $"this file was not fixed because it cannot be written; give the build write access or free disk space: {IOFailure.ReasonOf(exception)}";
        }
    }
}
