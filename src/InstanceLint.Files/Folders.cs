using System;
using System.IO;

namespace InstanceLint.Files;

/// <summary>Finds the folders of files.</summary>
internal static class Folders
{
    /// <summary>Returns the folder of a file or folder, or <see langword="null"/> if there is none.</summary>
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
