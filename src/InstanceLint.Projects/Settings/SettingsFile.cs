using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Settings;

/// <summary>The content of an <c>instancelint.yaml</c>.</summary>
/// <param name="Path">The full path.</param>
public sealed record SettingsFile(string Path)
{
    /// <summary>The name of the file.</summary>
    public const string Name = "instancelint.yaml";

    /// <summary>The patterns of the files to check, or <see langword="null"/> if it has none.</summary>
    internal IReadOnlyList<SettingPattern>? Manifests { get; init; }

    /// <summary>The patterns of files that aren't checked.</summary>
    internal IReadOnlyList<SettingPattern> Exclude { get; init; } = [];

    /// <summary>The clusters.</summary>
    internal IReadOnlyList<ClusterEntry> Clusters { get; init; } = [];

    /// <summary>The policy.</summary>
    internal Policy Policy { get; init; } = Policy.None;

    /// <summary>The baseline, or <see langword="null"/>.</summary>
    internal SettingPath? Baseline { get; init; }

    /// <summary>The problems in the file.</summary>
    internal IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether a part that says which files belong to which cluster can't be read.</summary>
    internal bool HasUnknownMembers { get; init; }

    /// <summary>The full path of its folder, which the paths in it are relative to.</summary>
    internal string Folder => System.IO.Path.GetDirectoryName(Path) ?? string.Empty;

    /// <summary>Whether it names a file for something other than manifests.</summary>
    internal bool NamesOtherwise(string path) =>
        PathComparison.Default.Equals(path, Path)
        || Clusters.Any(cluster => cluster.Nodes.Files.Any(file => PathComparison.Default.Equals(path, file.FullPath)))
        || (Baseline is not null && PathComparison.Default.Equals(path, Baseline.FullPath));

    /// <summary>Returns the full path of a path in the file.</summary>
    internal string FullPathOf(string path) => FilePaths.Combine(Folder, path);

    /// <summary>Returns the names in a path below the folder, or <see langword="null"/> if the path is elsewhere.</summary>
    internal string[]? Relative(string path) => FilePaths.Below(Folder, path);
}

/// <summary>A cluster in an <c>instancelint.yaml</c>.</summary>
/// <param name="Name">The name of the cluster.</param>
internal sealed record ClusterEntry(SettingText Name)
{
    /// <summary>The patterns of its manifests.</summary>
    internal IReadOnlyList<SettingPattern> Manifests { get; init; } = [];

    /// <summary>The node selector of the extension, or <see langword="null"/> if it isn't set or is invalid.</summary>
    internal IReadOnlyDictionary<string, string>? ExtensionNodeSelector { get; init; }

    /// <summary>The place of the node selector.</summary>
    internal SourceSpan SelectorSpan { get; init; }

    /// <summary>The names of instance types that are defined elsewhere.</summary>
    internal IReadOnlyList<string> KnownInstanceTypes { get; init; } = [];

    /// <summary>Whether some of these names can't be read.</summary>
    internal bool HasUnknownNames { get; init; }

    /// <summary>The nodes.</summary>
    internal ClusterNodes Nodes { get; init; } = new();
}

/// <summary>A pattern with its place.</summary>
internal sealed record SettingPattern(Glob Glob, SourceSpan Span);
