using System;
using System.IO;
using InstanceLint.Projects.Fixing;

namespace InstanceLint.Files;

/// <summary>Replaces the text of a manifest, and keeps its encoding and byte order mark.</summary>
internal static class FixableFile
{
    private const string Changed = "this file was not fixed because it changed in the meantime; fix it again";

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

    /// <summary>Returns why a file can't be fixed, in one sentence, or <see langword="null"/> if it can.</summary>
    /// <param name="file">The manifest.</param>
    /// <param name="root">The folder of the repository or, without one, of the project, with links resolved.</param>
    internal static string? ReasonToLeave(ManifestFile file, string root) =>
        file.LeadsOutOf(root) ? $"this file was not fixed because it is a link to '{file.RealPath}', outside of '{root}'; fix that file"
        : file.IsReadOnly() ? "this file was not fixed because it is read-only; make it writable and fix it again"
        : null;

    /// <summary>Restores a file if a run was interrupted while it wrote it.</summary>
    /// <returns>What was done or failed, in one sentence, or <see langword="null"/> if there was nothing to restore.</returns>
    internal static string? Restore(ManifestFile file)
    {
        try
        {
            if (!BackedUpFile.IsInterrupted(file.RealPath))
            {
                return null;
            }

            BackedUpFile.Restore(file.RealPath);
            return "restored, because a run was interrupted while it fixed this file";
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return $"this file cannot be restored from '{file.RealPath}{BackedUpFile.Extension}'; copy it back: {IOFailure.ReasonOf(exception)}";
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
            string? problem = null;
            BackedUpFile.Rewrite(file.RealPath, bytes =>
            {
                var isText = FileEncoding.TryDecode(bytes, out var now);
                if (isText && now == text.Before)
                {
                    return FileEncoding.Encode(text.After, bytes);
                }

                // Another project that shares the file may already have written the same fix.
                problem = isText && now == text.After ? null : Changed;
                return null;
            });
            return problem;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return $"this file was not fixed because it cannot be written; grant write access or free disk space: {IOFailure.ReasonOf(exception)}";
        }
    }
}
