using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Documents;

namespace InstanceLint.Projects.Summaries;

/// <summary>Counts what was checked and what wasn't, so a build without findings still shows that something was checked.</summary>
/// <param name="Manifests">The number of files with definitions or findings.</param>
/// <param name="Definitions">The number of definitions of each kind, in the order of <see cref="DocumentKinds.Names"/>.</param>
/// <param name="Clusters">The number of clusters that the files belong to.</param>
/// <param name="Others">The number of files without anything that InstanceLint checks.</param>
/// <param name="NotYaml">The number of these that aren't valid YAML.</param>
/// <param name="Templates">The number of files that must be rendered first.</param>
public sealed record Account(int Manifests, IReadOnlyList<int> Definitions, int Clusters, int Others, int NotYaml, int Templates)
{
    /// <summary>The number of findings that a comment or an item suppresses.</summary>
    public int Suppressed { get; init; }

    /// <summary>The number of findings that the baseline holds.</summary>
    public int Baselined { get; init; }

    /// <summary>Counts the content of the files that are reported on.</summary>
    /// <param name="sources">The sources of the project. Several can be in one file.</param>
    /// <param name="manifests">What was read from each of them.</param>
    /// <param name="clusters">The clusters of the project.</param>
    internal static Account Create(
        IReadOnlyList<ManifestSource> sources, IReadOnlyList<ManifestOutline> manifests, IReadOnlyList<ClusterDefinition> clusters)
    {
        var byName = clusters.ToDictionary(static cluster => cluster.Settings.Name, StringComparer.Ordinal);
        var files = new Dictionary<string, FileContent>(sources.Count, PathComparison.Default);
        var definitions = new DefinitionCounts(clusters.Count);
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sources.Count; i++)
        {
            if (sources[i].IsContext)
            {
                continue;
            }

            var content = FileContent.Other;
            foreach (var name in sources[i].Clusters)
            {
                var own = ContentOf(manifests[i], byName[name]);
                if (own == FileContent.Manifest)
                {
                    used.Add(name);
                    definitions.Add(manifests[i], byName[name]);
                }

                content = own > content ? own : content;
            }

            files.TryGetValue(sources[i].Path, out var before);
            files[sources[i].Path] = content > before ? content : before;
        }

        int Count(FileContent content) => files.Values.Count(own => own == content);
        return new Account(
            Count(FileContent.Manifest),
            definitions.ByKind,
            used.Count,
            Count(FileContent.Other) + Count(FileContent.NotYaml),
            Count(FileContent.NotYaml),
            Count(FileContent.Template));
    }

    private static FileContent ContentOf(ManifestOutline manifest, ClusterDefinition cluster) =>
        manifest.HasContentIn(cluster) ? FileContent.Manifest
        : manifest.Role == ManifestRole.Template ? FileContent.Template
        : manifest.IsIncomplete ? FileContent.NotYaml
        : FileContent.Other;

    // If a file has several, the last one counts.
    private enum FileContent
    {
        Other,
        NotYaml,
        Template,
        Manifest,
    }

    /// <summary>Returns the counts as a sentence.</summary>
    public override string ToString()
    {
        var what = DocumentKinds.Names
            .Select((kind, i) => Definitions[i] == 0 ? null : Wording.Count(Definitions[i], kind))
            .OfType<string>();
        var found = Manifests == 0
            ? "no manifest"
            : Wording.Count(Manifests, "manifest") + (Clusters > 1 ? $" of {Wording.Count(Clusters, "cluster")}" : string.Empty);
        var with = string.Join(", ", what) is { Length: > 0 } list ? $" with {list}" : string.Empty;
        var notYaml = NotYaml == 0 ? string.Empty
            : NotYaml == Others ? " (not YAML)"
            : $" ({Wording.Count(NotYaml)} of them not YAML)";
        string[] skipped =
        [
            .. Templates == 0 ? [] : new[] { Wording.Count(Templates, "template") },
            .. Others == 0 ? [] : new[] { $"{Wording.Count(Others, "file")} without Azure ML content{notYaml}" },
        ];
        return $"InstanceLint: checked {found}{with}"
            + (skipped.Length == 0 ? string.Empty : "; skipped " + string.Join(" and ", skipped))
            + (Suppressed == 0 ? string.Empty : $"; {Wording.Count(Suppressed, "finding")} {(Suppressed == 1 ? "is" : "are")} suppressed")
            + (Baselined == 0 ? string.Empty : $"; {Wording.Count(Baselined, "finding")} {(Baselined == 1 ? "is" : "are")} in the baseline");
    }
}
