using System;
using System.IO;

namespace InstanceLint.Files;

/// <summary>A file by which one of several processes is chosen.</summary>
internal static class TemporaryFile
{
    /// <summary>Whether this call deletes the file. Of several calls at the same time, only one does.</summary>
    internal static bool TryDelete(string path)
    {
        try
        {
            // Moving a file that's gone fails, but deleting it doesn't.
            var taken = path + "-" + Path.GetRandomFileName();
            File.Move(path, taken);
            File.Delete(taken);
            return true;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return false;
        }
    }
}
