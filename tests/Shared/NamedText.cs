using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace InstanceLint.Testing;

/// <summary>A manifest of a test. Several of them are one cluster.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Text">Its text.</param>
internal sealed record NamedText(string Name, string Text)
{
    /// <summary>The name of a manifest that is alone, which no output shows.</summary>
    internal const string Alone = "manifest.yaml";

    /// <summary>A manifest that is alone.</summary>
    internal static IReadOnlyList<NamedText> Single(string text) => [new(Alone, text)];

    /// <summary>The manifests of a case: a file, or a folder with files.</summary>
    internal static IReadOnlyList<NamedText> Read(string path) => Directory.Exists(path)
        ? [.. PathsIn(path).Select(file => new NamedText(Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllText(file)))]
        : Single(File.ReadAllText(path));

    /// <summary>The paths of the same manifests.</summary>
    internal static IReadOnlyList<string> PathsIn(string path) =>
        Directory.Exists(path) ? [.. Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [path];

    /// <summary>What precedes the line of a finding: <c>types.yaml:</c>, or nothing if the manifest is alone.</summary>
    internal static string PrefixOf(string path) => path == Alone ? string.Empty : path + ":";
}
