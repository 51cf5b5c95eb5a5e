using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;

namespace InstanceLint.Testing;

/// <summary>What the linter says about manifests.</summary>
internal static class Findings
{
    internal static IReadOnlyList<Finding> In(string text, bool isNamed = false) => In(NamedText.Single(text), isNamed);

    /// <summary>The findings in one cluster, or in a project if there is a settings file.</summary>
    internal static IReadOnlyList<Finding> In(IReadOnlyList<NamedText> files, bool isNamed = false, string extension = "") => ProjectCase.HasSettings(files) ? ProjectCase.Lint(files) : Linter.Lint([new ClusterDefinition(
        new ClusterSettings(string.Empty, extension.Length == 0 ? null : extension.Split(';').Select(label => label.Split('=')).ToDictionary(label => label[0], label => label[1]), []),
        [.. files.Select(file => Linter.Outline(ManifestReader.Read(file.Text, file.Name, isNamed)))])]);

    /// <summary>One line a finding that is reported: <c>9:15-9:20 warning INST2004: message</c>, after the file's name if there are several.</summary>
    internal static string Print(IEnumerable<Finding> findings) => string.Concat(findings.Where(finding => finding.Suppression is null).Select(finding =>
        $"{NamedText.PrefixOf(finding.Span.Path)}{finding.Span.Start.Line}:{finding.Span.Start.Column}-{finding.Span.End.Line}:{finding.Span.End.Column} {finding.Rule.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id}: {finding.Message}\n"));
}
