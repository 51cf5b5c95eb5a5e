using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Projects.Clusters;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Suppressions;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>The single values that a project passes to a task: metadata of one item, named like the properties here.</summary>
/// <param name="item">The item.</param>
internal readonly struct ProjectProperties(ITaskItem item)
{
    /// <summary>The names of the values that are lists of IDs.</summary>
    internal static IReadOnlyList<string> NamesOfLists { get; } = [nameof(NoWarn), nameof(WarningsAsErrors), nameof(WarningsNotAsErrors)];

    /// <summary>The names of the other values that say what is checked and how.</summary>
    internal static IReadOnlyList<string> NamesOfSettings { get; } =
    [
        nameof(TreatWarningsAsErrors), nameof(ExtensionNodeSelector), nameof(KnownInstanceTypes), nameof(UsesFluent), nameof(SettingsFile),
        nameof(Baseline), .. ProjectSettingsText.SwitchNames,
    ];

    /// <summary>The names of all values that findings can depend on.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        [nameof(ProjectFile), nameof(CompilerFolder), .. NamesOfLists, .. NamesOfSettings];

    /// <summary>The full path of the project, or empty for the project file that runs the task.</summary>
    internal string ProjectFile => item.GetMetadata(nameof(ProjectFile));

    /// <summary>IDs of rules that the project turned off.</summary>
    internal string NoWarn => item.GetMetadata(nameof(NoWarn));

    /// <summary>IDs of rules whose findings are reported as errors.</summary>
    internal string WarningsAsErrors => item.GetMetadata(nameof(WarningsAsErrors));

    /// <summary>IDs of rules whose findings are never turned into errors.</summary>
    internal string WarningsNotAsErrors => item.GetMetadata(nameof(WarningsNotAsErrors));

    /// <summary>Whether warnings are errors.</summary>
    internal bool TreatWarningsAsErrors => IsTrue(nameof(TreatWarningsAsErrors));

    /// <summary>The folder of the SDK's compiler, which reads configuration files.</summary>
    internal string CompilerFolder => item.GetMetadata(nameof(CompilerFolder));

    /// <summary>The node selector that the extension of the unnamed cluster was installed with, as <c>key=value;key=value</c>.</summary>
    internal string ExtensionNodeSelector => item.GetMetadata(nameof(ExtensionNodeSelector));

    /// <summary>Instance types of the unnamed cluster that are defined elsewhere, as <c>name;name</c>.</summary>
    internal string KnownInstanceTypes => item.GetMetadata(nameof(KnownInstanceTypes));

    /// <summary>Whether C# may define instance types too. The analyzer reports findings that need both C# and manifests.</summary>
    internal bool UsesFluent => IsTrue(nameof(UsesFluent));

    /// <summary>The full path of the settings file, or empty if there is none.</summary>
    internal string SettingsFile => item.GetMetadata(nameof(SettingsFile));

    /// <summary>The path of the baseline, relative to the project, or empty.</summary>
    internal string Baseline => item.GetMetadata(nameof(Baseline));

    /// <summary>Whether the log has only the starts of spans.</summary>
    internal bool OmitsEnds => IsTrue(nameof(OmitsEnds));

    /// <summary>Whether the build has the logger of a terminal.</summary>
    internal bool IsTerminal => IsTrue(nameof(IsTerminal));

    /// <summary>The path of the project that runs once for projects with the same manifests, or empty if each reports on them.</summary>
    internal string ClaimProject => item.GetMetadata(nameof(ClaimProject));

    /// <summary>The folder in which the build was started.</summary>
    internal string StartFolder => item.GetMetadata(nameof(StartFolder));

    /// <summary>Returns the settings of the project's clusters and files as text.</summary>
    internal ProjectSettingsText ToText(
        string project, ITaskItem[] clusters, ITaskItem[] nodePools, ITaskItem[] suppressions) => new(project)
        {
            Cluster = new ClusterText(string.Empty, ExtensionNodeSelector, KnownInstanceTypes),
            Baseline = Baseline,
            Switches = ProjectSettingsText.SwitchNames.ToDictionary(static name => name, item.GetMetadata, StringComparer.Ordinal),
            Clusters = [.. clusters.Select(static cluster => new ClusterText(cluster.ItemSpec, MetadataOf(cluster)))],
            NodePools = [.. nodePools.Select(static pool => new NodePoolText(pool.ItemSpec, MetadataOf(pool)))],
            Suppressions =
        [
            .. suppressions.Select(suppression => new SuppressionItem(
                suppression.ItemSpec,
                ManifestItems.FullPathOf(suppression),
                suppression.GetMetadata("Rules"),
                suppression.GetMetadata("Reason"))),
        ],
        };

    /// <summary>Returns the severities that are set by properties.</summary>
    internal SeveritySettings ToSeverities() => new()
    {
        NoWarn = ClusterSettingsText.Split(NoWarn),
        WarningsAsErrors = ClusterSettingsText.Split(WarningsAsErrors),
        WarningsNotAsErrors = ClusterSettingsText.Split(WarningsNotAsErrors),
        TreatWarningsAsErrors = TreatWarningsAsErrors,
    };

    private static Dictionary<string, string> MetadataOf(ITaskItem item)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in item.CloneCustomMetadata().Keys)
        {
            metadata[name] = item.GetMetadata(name);
        }

        return metadata;
    }

    /// <summary>Returns the IDs of rules in a list. Others, which differ between projects of different kinds, mean nothing here.</summary>
    internal IEnumerable<string> RulesIn(string name) =>
        ClusterSettingsText.Split(item.GetMetadata(name)).Where(static id => id.StartsWith("INST", StringComparison.OrdinalIgnoreCase));

    private bool IsTrue(string name) => string.Equals(item.GetMetadata(name), "true", StringComparison.OrdinalIgnoreCase);
}
