using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Files.Workspaces;
using InstanceLint.Projects;
using InstanceLint.Projects.Clusters;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Suppressions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Cli.Inputs;

/// <summary>Reads what <c>dotnet msbuild -getItem -getProperty</c> writes.</summary>
internal sealed class EvaluatedProject
{
    private readonly YamlMapping _items;
    private readonly YamlMapping _properties;

    // JSON is YAML, so its reader serves, and the program needs no other.
    private EvaluatedProject(YamlNode? root) =>
        (_items, _properties) = (MappingOf(root, nameof(Items)), MappingOf(root, nameof(Properties)));

    /// <summary>The items to ask for.</summary>
    internal static IReadOnlyList<string> Items { get; } =
        ["InstanceLintManifest", "InstanceLintCluster", "InstanceLintNodePool", "InstanceLintSuppression", "EditorConfigFiles", "GlobalAnalyzerConfigFiles"];

    /// <summary>The properties to ask for.</summary>
    internal static IReadOnlyList<string> Properties { get; } =
    [
        "NoWarn", "WarningsAsErrors", "WarningsNotAsErrors", "TreatWarningsAsErrors", "InstanceLintExtensionNodeSelector",
        "InstanceLintKnownInstanceTypes", "InstanceLintBaseline", .. ProjectSettingsText.SwitchNames,
    ];

    /// <summary>Reads the JSON.</summary>
    internal static EvaluatedProject Read(string json) => new(SingleDocument.Read(json, Source.None).Root);

    /// <summary>Returns the project.</summary>
    /// <param name="path">The full path of the project.</param>
    internal ListedProject ToProject(string path) => new(
        new ProjectSettingsText(path)
        {
            Cluster = new ClusterText(string.Empty, Property("InstanceLintExtensionNodeSelector"), Property("InstanceLintKnownInstanceTypes")),
            Clusters = [.. ItemsOf("InstanceLintCluster").Select(static item => new ClusterText(Text(item, "Identity"), OwnMetadataOf(item)))],
            NodePools = [.. ItemsOf("InstanceLintNodePool").Select(static item => new NodePoolText(Text(item, "Identity"), OwnMetadataOf(item)))],
            Suppressions =
            [
                .. ItemsOf("InstanceLintSuppression").Select(static item => new SuppressionItem(
                    Text(item, "Identity"), Text(item, "FullPath"), Text(item, "Rules"), Text(item, "Reason"))),
            ],
            Switches = ProjectSettingsText.SwitchNames.ToDictionary(static name => name, Property, StringComparer.Ordinal),
            Baseline = Property("InstanceLintBaseline"),
        },
        [
            .. ItemsOf("InstanceLintManifest").Select(static item => ManifestEntry.FromItem(
                Text(item, "FullPath"),
                Text(item, "IsImplicitlyDefined"),
                () => Text(item, "InstanceLintRecursiveDir") is { Length: > 0 } kept ? kept : Text(item, "RecursiveDir"),
                Text(item, "Cluster"))),
        ],
        [.. ItemsOf("EditorConfigFiles").Concat(ItemsOf("GlobalAnalyzerConfigFiles")).Select(static item => Text(item, "FullPath"))],
        new SeveritySettings
        {
            NoWarn = ClusterSettingsText.Split(Property("NoWarn")),
            WarningsAsErrors = ClusterSettingsText.Split(Property("WarningsAsErrors")),
            WarningsNotAsErrors = ClusterSettingsText.Split(Property("WarningsNotAsErrors")),
            TreatWarningsAsErrors = IsTrue("TreatWarningsAsErrors"),
        },
        IsTrue("InstanceLintUsesFluent"));

    private bool IsTrue(string property) => string.Equals(Property(property), "true", StringComparison.OrdinalIgnoreCase);

    private string Property(string name) => Text(_properties, name);

    private IEnumerable<YamlMapping> ItemsOf(string name) =>
        _items.Find(name)?.Value is YamlSequence list ? list.Items.OfType<YamlMapping>() : [];

    private static YamlMapping MappingOf(YamlNode? root, string name) =>
        (root as YamlMapping)?.Find(name)?.Value as YamlMapping ?? new YamlMapping(SourceSpan.None, isFlow: true, new AliasBudget(0));

    private static string Text(YamlMapping parent, string name) => TextOf(parent.Find(name)?.Value);

    private static string TextOf(YamlNode? node) => node is YamlScalar scalar ? scalar.Text : string.Empty;

    // All that MSBuild itself adds to an item is named here.
    private static Dictionary<string, string> OwnMetadataOf(YamlMapping item) => item.Fields
        .Where(static metadata => metadata.Name is not ("Identity" or "FullPath" or "RootDir" or "Filename" or "Extension" or "RelativeDir" or "Directory"
            or "RecursiveDir" or "ModifiedTime" or "CreatedTime" or "AccessedTime" or "DefiningProjectFullPath" or "DefiningProjectDirectory"
            or "DefiningProjectName" or "DefiningProjectExtension"))
        .ToDictionary(
            static metadata => metadata.Name,
            static metadata => TextOf(metadata.Value),
            StringComparer.OrdinalIgnoreCase);
}
