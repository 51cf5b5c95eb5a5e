using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects.Clusters;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;

namespace InstanceLint.Parity.Tests;

/// <summary>Checks a case's YAML as a build does. Comments at its start have the settings of the cluster.</summary>
internal static class YamlSide
{
    internal static IReadOnlyList<string> Check(Case @case)
    {
        var manifests = @case.Manifests;
        var cluster = new ClusterDefinition(
            ReadSettings(manifests) with { Policy = PolicyOf(@case) }, [.. manifests.Select(manifest => Linter.Outline(ManifestReader.Read(manifest.Text, manifest.Name)))]);
        return FindingLines.From(Linter.Lint([cluster]).Select(finding => (finding.Rule.Id, finding.Message)));
    }

    private static Policy PolicyOf(Case @case)
    {
        var file = SettingsFileReader.Read(SettingsFileOf(@case), new PathSource(SettingsFile.Name));
        Assert.Empty(file.Findings);
        return file.Policy;
    }

    private static ClusterSettings ReadSettings(IReadOnlyList<NamedText> manifests)
    {
        var text = new ClusterSettingsText(error => throw new InvalidDataException(error));
        return new ClusterSettings(
            Setting(manifests, "cluster"),
            text.ReadNodeSelector("extension", Setting(manifests, "extension")),
            [.. text.ReadNames("known", Setting(manifests, "known"))]);
    }

    /// <summary>The text of the settings file, which has a policy. At run time, no policy is known.</summary>
    internal static string SettingsFileOf(Case @case) => Setting(@case.Manifests, "settings");

    private static string Setting(IReadOnlyList<NamedText> manifests, string name)
    {
        var head = $"# {name}: ";
        return manifests
            .SelectMany(manifest => manifest.Text.Split('\n').TakeWhile(line => line.StartsWith('#')))
            .FirstOrDefault(line => line.StartsWith(head, StringComparison.Ordinal))?[head.Length..].Trim()
            ?? string.Empty;
    }
}
