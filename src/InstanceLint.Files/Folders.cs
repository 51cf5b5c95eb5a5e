using System;
using System.IO;

namespace InstanceLint.Files;

/// <summary>The folders in which files are.</summary>
internal static class Folders
{
    /// <summary>The folder of a file or folder, or <see langword="null"/> if there is none.</summary>
    internal static string? GetParent(string path)
    {
        try
        {
            return Path.GetDirectoryName(path);
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            // The text is not a valid path, so it has no folder.
            return null;
        }
    }
}
