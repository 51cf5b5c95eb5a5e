using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Values;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Reports the findings of a member once, where its own code is wrong.</summary>
internal sealed class MemberReport(OperationBlockAnalysisContext context, ProgramCluster cluster, MemberCode code, ValuePlaces places)
{
    private readonly List<Finding> _reported = [];

    /// <summary>Reports a finding at its span.</summary>
    internal void Report(Finding finding) => Report(finding, finding.Span, null);

    /// <summary>Reports an internal error.</summary>
    internal void Fail(IInvocationOperation call, Exception exception) =>
        context.ReportDiagnostic(InternalError.ForDefinition(ChainStep.NameOf(call), exception));

    /// <summary>Reports the findings that are there whatever is chosen.</summary>
    /// <param name="readings">What was found in each combination of choices.</param>
    /// <param name="isOwn">Whether the chain is in the member that is read, rather than in a helper method that it calls.</param>
    internal void Add(IReadOnlyList<ChainReading> readings, bool isOwn)
    {
        if (readings.All(static reading => reading.Findings.Count == 0))
        {
            return;
        }

        foreach (var group in readings.GroupBy(static reading => reading.Elements, StringComparer.Ordinal))
        {
            var all = group.ToList();
            foreach (var reading in all)
            {
                foreach (var finding in reading.Findings)
                {
                    var place = places.Find(finding.Span);
                    if (all.Count == 1 || all.TrueForAll(other => IsWithout(other, place) || Has(other, finding, place)))
                    {
                        Add(finding, reading.Definitions, isOwn);
                    }
                }
            }
        }
    }

    private static bool IsWithout(ChainReading reading, ValuePlace? place) =>
        place is not null && reading.Steps.All(step => step.Call != place.Step);

    private bool Has(ChainReading reading, Finding finding, ValuePlace? place) =>
        reading.Findings.Any(other => other.Rule == finding.Rule && places.Find(other.Span)?.Use == place?.Use);

    private void Add(Finding finding, IReadOnlyList<Definition> definitions, bool isOwn)
    {
        if (!finding.Span.IsText)
        {
            return;
        }

        var place = places.Find(finding.Span);
        if (place is null)
        {
            if (isOwn)
            {
                Report(finding, finding.Span, null);
            }
        }
        else if (IsHere(place, isOwn) && !IsReportedThere(finding, place))
        {
            Report(finding, finding.Span, place.Other);
        }
        else if (TwinOf(finding.Span, definitions, isOwn) is { } twin)
        {
            // The amount that this member gives is wrong beside the one of a helper method.
            Report(finding with { Fix = null }, twin, Locations.ToLocation(finding.Span));
        }
    }

    // What a helper method is wrong about by itself is reported there.
    private bool IsHere(ValuePlace place, bool isOwn) => place.Maker == code || (isOwn && place.User == code);

    // A text that becomes a quantity where it's made is checked there, see AmountReader.
    private bool IsReportedThere(Finding finding, ValuePlace place) =>
        place.Maker != code && place.IsQuantity && finding.Rule.Id switch
        {
            RuleIds.QuantityMustParse => true,
            RuleIds.QuantityMustBePositive or RuleIds.UnitMustSuitResource =>
                place.IsNegative || place.Maker.Blocks[0] is not ISymbolInitializerOperation,
            _ => false,
        };

    private SourceSpan? TwinOf(SourceSpan span, IReadOnlyList<Definition> definitions, bool isOwn)
    {
        var resources = definitions.OfType<ResourceDefinition>()
            .SelectMany(static definition => definition.Requests.Resources.Concat(definition.Limits.Resources))
            .ToList();
        return resources.Find(resource => resource.Amount.Span == span) is { } wrong
            && resources.Find(resource => resource.Name.Text == wrong.Name.Text && resource.Amount.Span != span
                && places.Find(resource.Amount.Span) is { } place && IsHere(place, isOwn)) is { } twin
                ? twin.Amount.Span
                : null;
    }

    private void Report(Finding finding, SourceSpan span, Location? other)
    {
        var location = Locations.ToLocation(span);
        if (DiagnosticDescriptors.Find(finding.Rule) is { } descriptor
            && !Typing.IsIn(location)
            && !_reported.Exists(other => other.Rule == finding.Rule && other.Span == span))
        {
            _reported.Add(finding with { Span = span });
            cluster.AddReported(finding with { Span = span });
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.ForMember(descriptor),
                location,
                other is null ? [] : [other],
                FixProperties.Write(finding.Fix),
                finding.Message));
        }
    }
}
