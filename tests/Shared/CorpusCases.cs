using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace InstanceLint.Testing;

/// <summary>The manifests in <c>Corpus</c>: those in <c>ok</c> are sound, those in <c>err</c> have their findings in an <c>.out</c> file beside them.</summary>
internal static class CorpusCases
{
    private const string Extension = "# extension: ";
    private static readonly string Folder = Repository.PathOf("tests", "InstanceLint.Yaml.Tests", "Corpus");

    /// <summary>All of them, by their paths in the corpus.</summary>
    internal static IEnumerable<TheoryDataRow<string>> All => Directory.GetFiles(Folder, "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path))
        .Order(StringComparer.Ordinal)
        .Select(file => new TheoryDataRow<string>(file));

    internal static string PathOf(string file) => Path.Combine(Folder, file);

    internal static string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>The node selector of the extension, which a first line <c># extension: key=value;key=value</c> gives.</summary>
    internal static string ExtensionOf(string text) =>
        text.StartsWith(Extension, StringComparison.Ordinal) ? text[Extension.Length..text.IndexOf('\n', StringComparison.Ordinal)].TrimEnd('\r') : string.Empty;
}
