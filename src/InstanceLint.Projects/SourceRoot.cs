using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace InstanceLint.Projects;

/// <summary>
/// The folder that a report counts paths from: the repository's, so that code scanning finds the files, or the project's if there is
/// no repository.
/// </summary>
public sealed class SourceRoot
{
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private readonly string[] _segments;

    /// <summary>A folder.</summary>
    /// <param name="folder">Its full path.</param>
    public SourceRoot(string folder) => _segments = folder.TrimEnd(Separators).Split(Separators);

    /// <summary>The address of a file, from the root if a way leads there.</summary>
    /// <param name="path">Its full path.</param>
    public (string Uri, bool IsRelative) Locate(string path)
    {
        // Half a character of two UTF-16 units, which a file name may have, is no text that .NET Framework escapes.
        var (up, segments) = WayTo(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(path)));
        var uri = string.Join("/", segments.Select(Uri.EscapeDataString));
        return up is null ? ("file:///" + uri, false) : (up + uri, true);
    }

    /// <summary>The same for people: with a way that leads there the relative path, otherwise the full one.</summary>
    /// <param name="path">Its full path.</param>
    public string Show(string path)
    {
        var (up, segments) = WayTo(path);
        return up is null ? path : up + string.Join("/", segments);
    }

    // The folders to go up, or null where no way leads there, and all that comes behind.
    private (string? Up, IEnumerable<string> Segments) WayTo(string path)
    {
        var segments = path.Split(Separators);
        var shared = 0;
        while (shared < _segments.Length
            && shared < segments.Length - 1
            && PathComparison.Default.Equals(_segments[shared], segments[shared]))
        {
            shared++;
        }

        return (shared > 0 ? string.Concat(Enumerable.Repeat("../", _segments.Length - shared)) : null, segments.Skip(shared));
    }
}
