using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace InstanceLint.Cli.Tests;

/// <summary>Reads the files of a temporary folder.</summary>
internal static class FolderFiles
{
    /// <summary>Returns the text of a file.</summary>
    internal static string ReadText(this TemporaryFolder folder, string name) => File.ReadAllText(Path.Combine(folder.Path, name));

    /// <summary>Returns the names of all files, sorted.</summary>
    internal static IEnumerable<string> Names(this TemporaryFolder folder) =>
        Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>Returns the names and bytes of all files, to compare them.</summary>
    internal static IReadOnlyList<string> Contents(this TemporaryFolder folder) =>
        [.. folder.Names().Select(name => $"{name}: {Convert.ToHexString(File.ReadAllBytes(Path.Combine(folder.Path, name)))}")];
}
