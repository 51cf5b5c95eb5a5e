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

    /// <summary>Counts the content of a number of files.</summary>
    /// <param name="reported">The manifests in the files, with the paths of the files. Several can be in one.</param>
    /// <param name="clusters">The clusters. They can have other files too, which aren't counted.</param>
    internal static Account Create(
        IReadOnlyCollection<(ManifestOutline Manifest, string Path)> reported, IReadOnlyList<ClusterDefinition> clusters)
    {
        // A file that belongs to several clusters is counted once.
        var paths = new Dictionary<ManifestOutline, string>();
        foreach (var (manifest, path) in reported)
        {
            paths[manifest] = path;
        }

        var manifests = new HashSet<string>(PathComparison.Default);
        var notYaml = new HashSet<string>(PathComparison.Default);
        var templates = new HashSet<string>(PathComparison.Default);
        var definitions = new HashSet<DefinitionOutline>();
        var used = 0;
        foreach (var cluster in clusters)
        {
            var isUsed = false;
            foreach (var manifest in cluster.Manifests)
            {
                if (!paths.TryGetValue(manifest, out var path))
                {
                    continue;
                }

                var own = manifest.Definitions.Where(definition => definition.IsIn(cluster));
                if (manifest.Findings.Count == 0 && !own.Any())
                {
                    _ = manifest.IsIncomplete && notYaml.Add(path);
                    _ = manifest.Role == ManifestRole.Template && templates.Add(path);
                    continue;
                }

                isUsed = true;
                manifests.Add(path);
                if (!manifest.IsPatch)
                {
                    definitions.UnionWith(own);
                }
            }

            used += isUsed ? 1 : 0;
        }

        templates.ExceptWith(manifests);
        notYaml.ExceptWith(manifests);
        notYaml.ExceptWith(templates);
        var files = new HashSet<string>(reported.Select(static manifest => manifest.Path), PathComparison.Default).Count;
        var byKind = definitions.ToLookup(static definition => definition.Kind, StringComparer.Ordinal);
        return new Account(
            manifests.Count,
            [.. DocumentKinds.Names.Select(kind => byKind[kind].Count())],
            used,
            files - manifests.Count - templates.Count,
            notYaml.Count,
            templates.Count);
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
