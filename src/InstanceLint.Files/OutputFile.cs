using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace InstanceLint.Files;

/// <summary>A file whose path is in a setting, relative to the folder of the project.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether the bytes of the file are exactly those of a text.</summary>
    /// <param name="setting">The value of the setting.</param>
    /// <param name="project">The path of the project.</param>
    /// <param name="hash">The hash of the text, from <see cref="HashOf"/>.</param>
    internal static bool Has(string setting, string project, string hash)
    {
        try
        {
            // Pipes and devices have a length of 0, and opening one can block forever.
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

    /// <summary>Returns the hash of a text as it's written.</summary>
    internal static string HashOf(string text)
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.GetBytes(text)));
    }

    /// <summary>Writes the file atomically.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="setting">The value of the setting.</param>
    /// <param name="project">The path of the project.</param>
    /// <param name="text">The text to write.</param>
    /// <returns>The reason for a failure, in one sentence, or <see langword="null"/>.</returns>
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
            return $"{name} '{setting}' cannot be written; give the build write access, free disk space, or set another path: {IOFailure.ReasonOf(exception)}";
        }
    }

    /// <summary>Deletes the file of an earlier run. If that fails, writing it says so.</summary>
    /// <param name="setting">The value of the setting.</param>
    /// <param name="project">The path of the project.</param>
    internal static void Delete(string setting, string project)
    {
        try
        {
            File.Delete(PathOf(setting, project));
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            // The folder doesn't exist, or the file can't be changed.
        }
    }

    /// <summary>Returns the full path of the file.</summary>
    internal static string PathOf(string setting, string project) =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project), setting.Replace('\\', Path.DirectorySeparatorChar)));
}
