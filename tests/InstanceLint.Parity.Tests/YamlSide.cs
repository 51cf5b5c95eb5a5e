using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects.Clusters;
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
        var yaml = @case.Yaml;
        var cluster = new ClusterDefinition(ReadSettings(yaml), [Linter.Outline(ManifestReader.Read(yaml, @case.Name + ".yaml"))]);
        return FindingLines.From(Linter.Lint([cluster]).Select(finding => (finding.Rule.Id, finding.Message)));
    }

    private static ClusterSettings ReadSettings(string yaml)
    {
        var text = new ClusterSettingsText(error => throw new InvalidDataException(error));
        return new ClusterSettings(
            Setting(yaml, "cluster"),
            text.ReadNodeSelector("extension", Setting(yaml, "extension")),
            [.. text.ReadNames("known", Setting(yaml, "known"))]);
    }

    private static string Setting(string yaml, string name)
    {
        var head = $"# {name}: ";
        return yaml.Split('\n').TakeWhile(line => line.StartsWith('#')).FirstOrDefault(line => line.StartsWith(head, StringComparison.Ordinal))?[head.Length..].Trim()
            ?? string.Empty;
    }
}
