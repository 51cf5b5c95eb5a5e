using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace InstanceLint.Testing;

/// <summary>
/// The cases in <c>Corpus</c>, each a manifest, or a folder of manifests that are one cluster: those in the folders of <c>ok</c> are valid,
/// those in <c>err</c> have their findings in an <c>.out</c> file beside them.
/// </summary>
internal static class CorpusCases
{
    private const string Extension = "# extension: ";
    private static readonly string Folder = Repository.PathOf("tests", "InstanceLint.Yaml.Tests", "Corpus");

    /// <summary>All of them, by their paths in the corpus.</summary>
    internal static IEnumerable<TheoryDataRow<string>> All => Err.Concat(Ok);

    internal static IEnumerable<TheoryDataRow<string>> Ok => In(Directory.GetDirectories(PathOf("ok")));

    internal static IEnumerable<TheoryDataRow<string>> Err => In(PathOf("err"));

    /// <summary>Each case as one text; the files of a folder are its documents.</summary>
    internal static IEnumerable<string> Texts => All.Select(row => string.Join("---\n", Read(row.Data).Select(file => file.Text)));

    internal static string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>The file with the findings of a case.</summary>
    internal static string OutputOf(string name) => Path.ChangeExtension(PathOf(name), ".out");

    internal static IReadOnlyList<NamedText> Read(string name) => NamedText.Read(PathOf(name));

    /// <summary>The node selector of the extension, which a first line <c># extension: key=value;key=value</c> gives.</summary>
    internal static string ExtensionOf(IReadOnlyList<NamedText> files) => files
        .Where(file => file.Text.StartsWith(Extension, StringComparison.Ordinal))
        .Select(file => file.Text[Extension.Length..file.Text.IndexOf('\n', StringComparison.Ordinal)].TrimEnd('\r'))
        .SingleOrDefault(string.Empty);

    private static IEnumerable<TheoryDataRow<string>> In(params string[] folders) => folders
        .SelectMany(Directory.GetFileSystemEntries)
        .Where(path => Path.GetExtension(path) != ".out")
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .Select(name => new TheoryDataRow<string>(name));
}
