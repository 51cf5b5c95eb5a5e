using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace InstanceLint.Projects;

/// <summary>
/// The folder that paths in a report are relative to: that of the repository, so code scanning finds the files, or that of the project if
/// there is no repository.
/// </summary>
public sealed class SourceRoot
{
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private readonly string[] _segments;

    /// <summary>Creates the root for a folder.</summary>
    /// <param name="folder">The full path of the folder.</param>
    public SourceRoot(string folder) => _segments = folder.TrimEnd(Separators).Split(Separators);

    /// <summary>Returns the URI of a file, relative to the root if possible.</summary>
    /// <param name="path">The full path of the file.</param>
    public (string Uri, bool IsRelative) Locate(string path)
    {
        // A file name can contain unpaired surrogates, which .NET Framework can't escape.
        var (up, segments) = WayTo(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(path)));
        var uri = string.Join("/", segments.Select(Uri.EscapeDataString));
        return up is null ? ("file:///" + uri, false) : (up + uri, true);
    }

    /// <summary>Returns the path of a file for readers, relative to the root if possible.</summary>
    /// <param name="path">The full path of the file.</param>
    public string Show(string path)
    {
        var (up, segments) = WayTo(path);
        return up is null ? path : up + string.Join("/", segments);
    }

    // Returns the folders to go up, or null if no relative path exists, and the segments after them.
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
