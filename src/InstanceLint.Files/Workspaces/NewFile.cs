using System;
using System.IO;
using System.Text;

namespace InstanceLint.Files.Workspaces;

/// <summary>Creates a file that must not exist yet.</summary>
internal static class NewFile
{
    /// <summary>Whether a file or folder exists.</summary>
    internal static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    /// <summary>Creates a file.</summary>
    /// <returns>The reason for a failure, in one sentence, or <see langword="null"/>.</returns>
    internal static string? Write(string path, string text)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
            stream.Write(bytes, 0, bytes.Length);
            return null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return $"'{path}' cannot be written; grant write access or free disk space: {IOFailure.ReasonOf(exception, path)}";
        }
    }
}
