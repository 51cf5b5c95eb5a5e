using System;
using System.IO;
using System.Text;

namespace InstanceLint.Files;

/// <summary>A file that a setting names, relative to the folder of the project.</summary>
internal static class ReportFile
{
    /// <summary>Whether it is there.</summary>
    internal static bool Exists(string setting, string project)
    {
        try
        {
            return File.Exists(PathOf(setting, project));
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return false;
        }
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
            var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
            AtomicFile.Write(PathOf(setting, project), stream => stream.Write(bytes, 0, bytes.Length));
            return null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return $"{name} '{setting}' cannot be written; let the build write there, make room, or name another file: {exception.Message.TrimEnd('.')}";
        }
    }

    /// <summary>Its full path.</summary>
    internal static string PathOf(string setting, string project) =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project), setting.Replace('\\', Path.DirectorySeparatorChar)));
}
