using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace InstanceLint.Testing;

/// <summary>The manifests in <c>Corpus</c>: valid ones in <c>ok</c>, those in <c>err</c> with findings in <c>.out</c> files.</summary>
internal static class CorpusCases
{
    private const string Extension = "# extension: ";
    private static readonly string Folder = Repository.PathOf("tests", "InstanceLint.Yaml.Tests", "Corpus");

    /// <summary>All manifests, by their paths in the corpus.</summary>
    internal static IEnumerable<TheoryDataRow<string>> All => Directory.GetFiles(Folder, "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path))
        .Order(StringComparer.Ordinal)
        .Select(file => new TheoryDataRow<string>(file));

    internal static string PathOf(string file) => Path.Combine(Folder, file);

    internal static string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Returns the node selector of the extension from a first line <c># extension: key=value;key=value</c>.</summary>
    internal static string ExtensionOf(string text) =>
        text.StartsWith(Extension, StringComparison.Ordinal) ? text[Extension.Length..text.IndexOf('\n', StringComparison.Ordinal)].TrimEnd('\r') : string.Empty;
}
