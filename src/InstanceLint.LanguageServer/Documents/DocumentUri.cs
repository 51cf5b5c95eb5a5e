using System;
using System.IO;
using System.Linq;

namespace InstanceLint.LanguageServer.Documents;

/// <summary>Converts between addresses of documents and paths of files.</summary>
internal static class DocumentUri
{
    /// <summary>Returns the full path of a file, or <see langword="null"/> if the address isn't that of a file.</summary>
    internal static string? PathOf(string uri)
    {
        if (!uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            || !Uri.TryCreate(uri, UriKind.Absolute, out var parsed)
            || !parsed.IsFile)
        {
            return null;
        }

        // In file:///c%3A/x, the drive is escaped, so it's not recognized as one.
        var path = parsed.LocalPath;
        path = path is ['/', _, ':', ..] && Path.DirectorySeparatorChar == '\\' ? path[1..] : path;
        return path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? null : WithoutEnd(Path.GetFullPath(path));
    }

    /// <summary>Returns the address of a file.</summary>
    /// <param name="path">The full path.</param>
    internal static string Of(string path)
    {
        var names = path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString);
        var joined = string.Join('/', names);
        return joined.StartsWith("//", StringComparison.Ordinal) ? "file:" + joined
            : joined.StartsWith('/') ? "file://" + joined
            : "file:///" + joined;
    }

    private static string WithoutEnd(string path) =>
        Path.GetDirectoryName(path) is null ? path : path.TrimEnd(Path.DirectorySeparatorChar);
}
