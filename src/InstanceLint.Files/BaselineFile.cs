using System;
using System.IO;
using System.Text;

namespace InstanceLint.Files;

/// <summary>Finds and writes baselines.</summary>
internal static class BaselineFile
{
    /// <summary>Whether a baseline exists.</summary>
    internal static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    /// <summary>Writes a baseline atomically, unless it has the same content already.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="text">The text.</param>
    /// <returns>The reason for a failure, in one sentence, or <see langword="null"/>.</returns>
    internal static string? Write(string path, string text)
    {
        try
        {
            if (!File.Exists(path) || File.ReadAllText(path) != text)
            {
                var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
                AtomicFile.Write(path, stream => stream.Write(bytes, 0, bytes.Length));
            }

            return null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return $"the baseline cannot be written; grant write access, free disk space, or set another path: {IOFailure.ReasonOf(exception)}";
        }
    }
}
