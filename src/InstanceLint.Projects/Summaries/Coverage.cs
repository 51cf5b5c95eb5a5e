using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Settings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Summaries;

/// <summary>Finds what the settings promise to check and what wasn't checked.</summary>
/// <param name="settings">The settings of the project.</param>
/// <param name="sources">Its manifests.</param>
/// <param name="manifests">What was read from each of them.</param>
internal sealed class Coverage(ProjectSettings settings, IReadOnlyList<ManifestSource> sources, IReadOnlyList<ManifestOutline> manifests)
{
    private readonly SourceSpan _project = SourceSpan.WholeFile(new PathSource(settings.Path));

    /// <summary>Returns the findings.</summary>
    /// <param name="clusters">The clusters of the project.</param>
    /// <param name="account">The counts of what was checked.</param>
    internal IEnumerable<Finding> Check(IReadOnlyList<ClusterDefinition> clusters, Lazy<Account> account)
    {
        // What can't be read was reported at its place.
        if (settings.HasUnknownMembers)
        {
            return [];
        }

        var unmatched = Unmatched().ToList();
        return
        [
            .. CheckManifests(clusters, account),
            .. unmatched.Select(static pattern => pattern.Finding),
            .. CheckClusters([.. unmatched.Select(static pattern => pattern.Cluster)]),
            .. CheckMembership(),
            .. clusters.SelectMany(CheckNames),
            .. clusters.Where(HasUnknownNodes).Select(cluster => CheckIsIncomplete.Rule.UnknownNodes(PlaceOf(cluster), cluster)),
        ];
    }

    private IEnumerable<Finding> CheckManifests(IReadOnlyList<ClusterDefinition> clusters, Lazy<Account> counts)
    {
        // A project with the fluent library can define everything in C#.
        if (!settings.UsesFluent && !settings.MayBeEmpty && MayHaveNone(clusters) && counts.Value is { Manifests: 0 } account)
        {
            yield return account.Templates > 0
                ? ManifestsMustBeFound.Rule.OnlyTemplates(_project)
                : settings.LookElsewhere?.Invoke() is { } elsewhere
                    ? ManifestsMustBeFound.Rule.Elsewhere(_project, account.Others, elsewhere.Files, elsewhere.Folder, elsewhere.Pattern)
                    : ManifestsMustBeFound.Rule.None(_project, account.Others);
        }
    }

    private bool MayHaveNone(IReadOnlyList<ClusterDefinition> clusters) => sources.Any(static source => source.IsContext)
        || !clusters.Any(static cluster => cluster.Manifests.Any(manifest => manifest.HasContentIn(cluster)));

    // The patterns that match nothing, with the names of their clusters.
    private IEnumerable<(string? Cluster, Finding Finding)> Unmatched()
    {
        if (settings.File is not { } file)
        {
            return [];
        }

        var paths = sources.Select(source => file.Relative(source.Path)).OfType<string[]>().ToList();
        return
        [
            .. Unmatched(file.Manifests ?? [], paths).Select(static finding => ((string?)null, finding)),
            .. file.Clusters.SelectMany(cluster =>
                Unmatched(cluster.Manifests, paths).Select(finding => ((string?)cluster.Name.Text, finding))),
        ];
    }

    private static IEnumerable<Finding> Unmatched(IReadOnlyList<SettingPattern> patterns, List<string[]> paths)
    {
        var unmatched = patterns.Where(pattern => !paths.Exists(pattern.Glob.IsMatch)).ToList();
        foreach (var (glob, span) in unmatched)
        {
            // A list often has the same pattern for .yaml and .yml.
            if (!glob.IsEverywhere
                && !patterns.Any(other => !unmatched.Contains(other) && glob.IsTwinOf(other.Glob)))
            {
                var inFolder = glob.ForFolder is { } folder && paths.Exists(folder.IsMatch) ? folder.Text : null;
                yield return ManifestsMustBeFound.Rule.NoMatch(span, glob.Text, inFolder);
            }
        }
    }

    private IEnumerable<Finding> CheckClusters(HashSet<string?> unmatched)
    {
        var used = new HashSet<string>(sources.SelectMany(static source => source.Clusters), StringComparer.Ordinal);
        foreach (var place in settings.ClusterPlaces)
        {
            // A program can define a cluster, too, and a pattern that matches nothing is reported once.
            if (!used.Contains(place.Key) && !settings.UsesFluent && !unmatched.Contains(place.Key))
            {
                yield return ClusterMustBeUsed.Rule.WithoutManifests(place.Value, place.Key);
            }
        }

    }

    private IEnumerable<Finding> CheckMembership()
    {
        if (settings.ClusterPlaces.Count == 0)
        {
            yield break;
        }

        var undefined = sources.SelectMany(static source => source.Clusters.Select(name => (Name: name, source.Path)))
            .Where(member => member.Name.Length > 0 && !settings.IsPage(member.Name) && !settings.ClusterPlaces.ContainsKey(member.Name))
            .GroupBy(static member => member.Name, static member => member.Path, StringComparer.Ordinal);
        foreach (var cluster in undefined.OrderBy(static cluster => cluster.Key, StringComparer.Ordinal))
        {
            var first = cluster.OrderBy(static path => path, StringComparer.Ordinal).First();
            yield return ClusterMustBeUsed.Rule.Undefined(
                _project, cluster.Key, System.IO.Path.GetFileName(first), Suggestion.Find(cluster.Key, [.. settings.ClusterPlaces.Keys]));
        }
    }

    private IEnumerable<Finding> CheckNames(ClusterDefinition cluster)
    {
        // The analyzer checks names that C# may define. Settings that can't be read were reported at their place.
        if (cluster.KnowsItsInstanceTypes || cluster.Settings.IsIncomplete || cluster.Settings.HasUnknownNames)
        {
            yield break;
        }

        var unknown = cluster.UndefinedReferences.ToList();
        unknown.Sort(static (left, right) => SourceSpan.Compare(left.Name.Span, right.Name.Span));
        if (unknown.Count == 0)
        {
            yield break;
        }

        var names = unknown.Select(static reference => reference.Name.Value).Distinct(StringComparer.Ordinal).Count();
        var (place, cause, remedy) = CauseIn(cluster)
            ?? (unknown[0].Name.Span, "the manifests define no instance type", "add them, or list the names in knownInstanceTypes");
        yield return CheckIsIncomplete.Rule.UnknownNames(place, cluster, cause, remedy, names);
    }

    private static bool HasUnknownNodes(ClusterDefinition cluster) =>
        cluster.Settings.Nodes is { AreComplete: false } && cluster.InstanceTypes.Count > 0;

    private SourceSpan PlaceOf(ClusterDefinition cluster) =>
        settings.ClusterPlaces.TryGetValue(cluster.Settings.Name, out var place) ? place : _project;

    private static SourceSpan StartOf(ManifestSource source) => new(source, source.Start, source.Start);

    private (SourceSpan Place, string Cause, string Remedy)? CauseIn(ClusterDefinition cluster)
    {
        var members = new HashSet<ManifestOutline>(cluster.Manifests);
        foreach (var (manifest, source) in manifests.Zip(sources, static (manifest, source) => (manifest, source))
            .Where(pair => members.Contains(pair.manifest))
            .OrderBy(static pair => pair.source.Path, StringComparer.Ordinal))
        {
            if (manifest.IsBroken)
            {
                return (StartOf(source), "this file cannot be read completely", "correct it");
            }

            if (manifest.HasUnknownNames)
            {
                return manifest.Role == ManifestRole.Template
                    ? (StartOf(source), "this template is not rendered", "render it and check the result")
                    : (StartOf(source), "this kustomization can change names", "build it and check the result");
            }

            if (manifest.InstanceTypes.FirstOrDefault(static type => !type.HasValidName) is { } type)
            {
                return (type.Name.Span, "the name of this instance type is unknown or invalid", "correct it");
            }

            if (manifest.IsPatch && manifest.InstanceTypes.Count > 0)
            {
                return (manifest.InstanceTypes[0].Name.Span, "this patch may apply to any instance type", "build the kustomization and check the result");
            }
        }

        return null;
    }
}
