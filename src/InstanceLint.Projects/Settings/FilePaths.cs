using System;
using System.Collections.Generic;
using System.IO;

namespace InstanceLint.Projects.Settings;

/// <summary>Combines and splits full paths without looking at the file system.</summary>
internal static class FilePaths
{
    private static readonly char[] Separators = ['/', Path.DirectorySeparatorChar];

    // Settings that were written on Windows are read on other systems too.
    private static readonly char[] WrittenSeparators = ['/', '\\'];

    /// <summary>Returns the full path of a path that is relative to a folder, with the separators of the system.</summary>
    internal static string Combine(string folder, string path)
    {
        if (path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':'))
        {
            return path;
        }

        var names = new List<string>(folder.Length == 0 ? [] : folder.TrimEnd(Separators).Split(Separators));
        foreach (var name in path.Split(WrittenSeparators))
        {
            if (name == ".." && names.Count > 1)
            {
                names.RemoveAt(names.Count - 1);
            }
            else if (name is not ("" or "."))
            {
                names.Add(name);
            }
        }

        return string.Join(Path.DirectorySeparatorChar.ToString(), names);
    }

    /// <summary>Returns the names in a path below a folder, or <see langword="null"/> if the path is elsewhere.</summary>
    internal static string[]? Below(string folder, string path)
    {
        var own = folder.Length == 0 ? [] : folder.TrimEnd(Separators).Split(Separators);
        var names = path.Split(Separators);
        if (names.Length <= own.Length)
        {
            return null;
        }

        for (var i = 0; i < own.Length; i++)
        {
            if (!PathComparison.Default.Equals(own[i], names[i]))
            {
                return null;
            }
        }

        var rest = new string[names.Length - own.Length];
        Array.Copy(names, own.Length, rest, 0, rest.Length);
        return rest;
    }
}
