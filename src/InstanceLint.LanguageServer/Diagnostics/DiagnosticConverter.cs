using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Documents;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.Projects;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Findings;

namespace InstanceLint.LanguageServer.Diagnostics;

/// <summary>Converts findings to diagnostics.</summary>
/// <param name="places">Converts spans.</param>
internal sealed class DiagnosticConverter(PlaceConverter places)
{
    private const string Source = "instancelint";
    private const int Unnecessary = 1;

    /// <summary>Returns the diagnostic of a finding.</summary>
    internal Diagnostic Convert(ProjectFinding found)
    {
        var finding = found.Finding;
        return new Diagnostic
        {
            Range = places.RangeOf(finding.Span),
            Severity = SeverityOf(found.Severity),
            Code = finding.Rule.Id,
            CodeDescription = new CodeDescription(finding.Rule.HelpLink),
            Source = Source,
            Message = finding.Message,
            Tags = TagsOf(finding),
            RelatedInformation = finding.Related.Count == 0 ? null : [.. finding.Related.Select(Convert)],
        };
    }

    private DiagnosticRelatedInformation Convert(RelatedPlace place) => new(places.LocationOf(place.Span), place.Meaning);

    private static int SeverityOf(EffectiveSeverity severity) => severity switch
    {
        EffectiveSeverity.Error => 1,
        EffectiveSeverity.Warning => 2,
        _ => 3,
    };

    // A text is unnecessary if nothing is lost without it. No rule is about what is deprecated.
    private static IReadOnlyList<int>? TagsOf(Finding finding) => finding.Rule.Id switch
    {
        RuleIds.GpuRequestIsRedundant or RuleIds.BaselineMustBeCurrent => [Unnecessary],
        RuleIds.SuppressionMustBeUsed when finding.Fix is Fix.Removal => [Unnecessary],
        _ => null,
    };
}
