using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Fluent.Contents;

/// <summary>Judges definitions by the rules that judge YAML.</summary>
internal static class DefinitionFindings
{
    /// <summary>A cluster of which nothing is said.</summary>
    internal static ClusterSettings Alone { get; } = ClusterSettings.None(string.Empty);

    /// <summary>A cluster that may have instance types which are not to be seen, as a workload by itself runs in.</summary>
    internal static ClusterSettings Incomplete { get; } = Alone with { IsIncomplete = true };

    internal static IReadOnlyList<Finding> Find(ClusterSettings settings, Manifest manifest) =>
        [.. Linter.Lint([new ClusterDefinition(settings, [Linter.Outline(manifest)])]).Select(Translate)];

    /// <summary>Throws where a finding is a warning.</summary>
    internal static void Enforce(IReadOnlyList<Finding> findings)
    {
        if (findings.Any(finding => finding.Severity == FindingSeverity.Warning))
        {
            throw new InvalidDefinitionException(findings);
        }
    }

    // Where a rule itself failed, nothing is known against the definition, and a program goes on.
    private static Finding Translate(Rules.Findings.Finding finding) => new(
        finding.Rule.Id,
        finding.Rule.Name,
        finding.Rule.Severity == RuleSeverity.Warning && !finding.IsInternalError ? FindingSeverity.Warning : FindingSeverity.Info,
        finding.Message,
        finding.Rule.HelpLink);
}
