using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;

namespace InstanceLint.Testing;

/// <summary>Lints a text.</summary>
internal static class Findings
{
    internal static IReadOnlyList<Finding> In(string text, bool isNamed = false, string extension = "") => Linter.Lint([new ClusterDefinition(
        new ClusterSettings(string.Empty, extension.Length == 0 ? null : extension.Split(';').Select(label => label.Split('=')).ToDictionary(label => label[0], label => label[1]), []),
        [Linter.Outline(ManifestReader.Read(text, "manifest.yaml", isNamed))])]);

    /// <summary>Returns one line for each reported finding: <c>9:15-9:20 warning INST2004: message</c>.</summary>
    internal static string Print(IEnumerable<Finding> findings) => string.Concat(findings.Where(finding => finding.Suppression is null).Select(finding =>
        $"{finding.Span.Start.Line}:{finding.Span.Start.Column}-{finding.Span.End.Line}:{finding.Span.End.Column} {finding.Rule.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id}: {finding.Message}\n"));
}
