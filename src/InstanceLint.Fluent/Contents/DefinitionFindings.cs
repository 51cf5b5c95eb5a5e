using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Resources;

namespace InstanceLint.Fluent.Contents;

/// <summary>Checks definitions by the same rules as YAML.</summary>
internal static class DefinitionFindings
{
    /// <summary>The settings of a cluster without a name, an extension node selector or known instance types.</summary>
    internal static ClusterSettings Alone { get; } = ClusterSettings.None(string.Empty);

    /// <summary>The settings of a cluster that may have more instance types, for a workload that is checked without its cluster.</summary>
    internal static ClusterSettings Incomplete { get; } = Alone with { IsIncomplete = true };

    /// <summary>Checks definitions by themselves.</summary>
    internal static IReadOnlyList<Finding> Find(ClusterSettings settings, IEnumerable<Content> contents)
    {
        var findings = new List<Rules.Findings.Finding>();
        var definitions = new List<Rules.Definitions.Definition>();
        var suppressions = new HashSet<Suppression>();
        foreach (var content in contents)
        {
            definitions.AddRange(content.ToDefinitions(findings));
            suppressions.UnionWith(content.Suppressions);
        }

        return Find(settings, new Manifest(definitions, findings) { Suppressions = [.. suppressions] });
    }

    /// <summary>Checks what was read. Findings that a comment suppresses don't count, nor do findings about comments.</summary>
    internal static IReadOnlyList<Finding> Find(ClusterSettings settings, Manifest manifest)
    {
        var left = new List<Rules.Findings.Finding>();
        foreach (var definition in manifest.Definitions)
        {
            PlaceholderMustBeReplaced.Rule.CheckAtRunTime(definition, left);
        }

        // Definitions count as code because findings about items of an MSBuild project don't concern a program.
        manifest = manifest with
        {
            Definitions =
            [
                .. manifest.Definitions.Select(static definition =>
                    definition is InstanceTypeDefinition type ? type with { IsCode = true } : definition),
            ],
            Findings = [.. manifest.Findings, .. left],
        };
        return
        [
            .. Linter.Lint([new ClusterDefinition(settings, [Linter.Outline(manifest)])])
                .Where(static finding => finding.Suppression is null && finding.Rule.Id != RuleIds.SuppressionMustBeUsed)
                .Select(Translate),
        ];
    }

    /// <summary>Throws if a finding is a warning.</summary>
    internal static void Enforce(IReadOnlyList<Finding> findings)
    {
        if (findings.Any(finding => finding.Severity == FindingSeverity.Warning))
        {
            throw new InvalidDefinitionException(findings);
        }
    }

    // While a person writes, a placeholder is only worth a message. A running program doesn't replace it.
    // An internal error of a rule says nothing about the definition, so it must not stop the program.
    private static Finding Translate(Rules.Findings.Finding finding) => new(
        finding.Rule.Id,
        finding.Rule.Name,
        (finding.Rule.Severity == RuleSeverity.Warning || finding.Rule.Id == RuleIds.PlaceholderMustBeReplaced) && !finding.IsInternalError
            ? FindingSeverity.Warning
            : FindingSeverity.Info,
        finding.Message,
        finding.Rule.HelpLink,
        finding.Span.Path.Length > 0 && !ReferenceEquals(finding.Span.Source, Source.BuiltIn) ? finding.Span.Path : null,
        finding.Span.IsText ? finding.Span.Start.Line : null,
        finding.Span.IsText ? finding.Span.Start.Column : null);
}
