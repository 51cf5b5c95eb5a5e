using System;
using System.IO;
using System.Linq;
using System.Text;

namespace InstanceLint.Tasks.Reporting;

/// <summary>The folder that a report counts paths from: the repository's, so that code scanning finds the files; where there is none, the project's.</summary>
internal sealed class SourceRoot
{
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];
    private static readonly StringComparison Comparison = Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly string[] _segments;

    /// <summary>A folder.</summary>
    internal SourceRoot(string folder) => _segments = folder.TrimEnd(Separators).Split(Separators);

    /// <summary>The root of a project.</summary>
    internal static SourceRoot Of(string project)
    {
        var own = Path.GetDirectoryName(Path.GetFullPath(project));
        for (var folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            // A file in worktrees and submodules.
            var git = Path.Combine(folder, ".git");
            if (Directory.Exists(git) || File.Exists(git))
            {
                return new SourceRoot(folder);
            }
        }

        return new SourceRoot(own);
    }

    /// <summary>The address of a file, from the root if a way leads there.</summary>
    /// <param name="path">Its full path.</param>
    internal (string Uri, bool IsRelative) Locate(string path)
    {
        // Half a character of two UTF-16 units, which a file name may have, is no text that .NET Framework escapes.
        var segments = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(path)).Split(Separators);
        var shared = SharedWith(segments);
        var uri = string.Join("/", segments.Skip(shared).Select(Uri.EscapeDataString));
        return shared > 0 ? (WayUpTo(shared) + uri, true) : ("file:///" + uri, false);
    }

    /// <summary>The path of a file from the root, with slashes.</summary>
    /// <param name="path">Its full path.</param>
    internal string PathOf(string path)
    {
        var segments = path.Split(Separators);
        var shared = SharedWith(segments);
        return WayUpTo(shared) + string.Join("/", segments.Skip(shared));
    }

    private int SharedWith(string[] segments)
    {
        var shared = 0;
        while (shared < _segments.Length && shared < segments.Length - 1 && string.Equals(_segments[shared], segments[shared], Comparison))
        {
            shared++;
        }

        return shared;
    }

    private string WayUpTo(int shared) => string.Concat(Enumerable.Repeat("../", _segments.Length - shared));
}
