using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Fluent.Contents;

/// <summary>Checks definitions by the same rules as YAML.</summary>
internal static class DefinitionFindings
{
    /// <summary>The settings of a cluster without a name, an extension node selector or known instance types.</summary>
    internal static ClusterSettings Alone { get; } = ClusterSettings.None(string.Empty);

    /// <summary>The settings of a cluster that may have more instance types, for a workload that is checked without its cluster.</summary>
    internal static ClusterSettings Incomplete { get; } = Alone with { IsIncomplete = true };

    internal static IReadOnlyList<Finding> Find(ClusterSettings settings, Manifest manifest) =>
        [.. Linter.Lint([new ClusterDefinition(settings, [Linter.Outline(manifest)])]).Select(Translate)];

    /// <summary>Throws if a finding is a warning.</summary>
    internal static void Enforce(IReadOnlyList<Finding> findings)
    {
        if (findings.Any(finding => finding.Severity == FindingSeverity.Warning))
        {
            throw new InvalidDefinitionException(findings);
        }
    }

    // An internal error of a rule says nothing about the definition, so it must not stop the program.
    private static Finding Translate(Rules.Findings.Finding finding) => new(
        finding.Rule.Id,
        finding.Rule.Name,
        finding.Rule.Severity == RuleSeverity.Warning && !finding.IsInternalError ? FindingSeverity.Warning : FindingSeverity.Info,
        finding.Message,
        finding.Rule.HelpLink);
}
