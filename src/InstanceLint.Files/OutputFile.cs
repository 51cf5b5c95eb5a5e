using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace InstanceLint.Files;

/// <summary>A file that a setting names, relative to the folder of the project.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether its bytes are exactly those of a text.</summary>
    /// <param name="setting">What the setting says.</param>
    /// <param name="project">The project by its path.</param>
    /// <param name="hash">The text, by <see cref="HashOf"/>.</param>
    internal static bool Has(string setting, string project, string hash)
    {
        try
        {
            // Pipes and devices have no length, and opening one can block forever.
            var file = new FileInfo(PathOf(setting, project));
            if (!file.Exists || file.Length == 0)
            {
                return false;
            }

            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var sha = SHA256.Create();
            return Convert.ToBase64String(sha.ComputeHash(stream)) == hash;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return false;
        }
    }

    /// <summary>The hash of a text as it is written.</summary>
    internal static string HashOf(string text)
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.GetBytes(text)));
    }

    /// <summary>Writes it whole or not at all.</summary>
    /// <param name="name">The setting.</param>
    /// <param name="setting">What it says.</param>
    /// <param name="project">The project by its path.</param>
    /// <param name="text">What to write.</param>
    /// <returns>What went wrong, in one sentence, or <see langword="null"/>.</returns>
    internal static string? Write(string name, string setting, string project, string text)
    {
        try
        {
            var bytes = Encoding.GetBytes(text);
            AtomicFile.Write(PathOf(setting, project), stream => stream.Write(bytes, 0, bytes.Length));
            return null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return $"{name} '{setting}' cannot be written; let the build write there, make room, or name another file: {IOFailure.ReasonOf(exception)}";
        }
    }

    /// <summary>Its full path.</summary>
    internal static string PathOf(string setting, string project) =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project), setting.Replace('\\', Path.DirectorySeparatorChar)));
}
