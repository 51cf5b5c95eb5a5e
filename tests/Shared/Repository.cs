using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace InstanceLint.Testing;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The address of its files.</summary>
    internal const string Address = "https://github.com/InstanceLint/InstanceLint/blob/main/";

    internal static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Returns the path of a file relative to the root, with <c>/</c>.</summary>
    internal static string NameOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Returns the files of a folder that are written, not built or installed, in the order of their paths.</summary>
    internal static IEnumerable<string> WrittenFilesIn(string folder) =>
        Directory.GetFiles(PathOf(folder), "*", SearchOption.AllDirectories)
            .Where(path => !NameOf(path).Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);
}
