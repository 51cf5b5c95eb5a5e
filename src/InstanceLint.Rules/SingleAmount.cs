using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Resources;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules;

/// <summary>Checks an amount outside of a definition, such as a constant in a program.</summary>
public static class SingleAmount
{
    /// <summary>Returns the findings of the rules about the text of an amount.</summary>
    /// <param name="kind">
    /// The resource, or <see langword="null"/> if it's unknown. Then only a text that is not a quantity at all is reported.
    /// </param>
    /// <param name="amount">The amount.</param>
    public static IReadOnlyList<Finding> Check(ResourceKind? kind, Scalar amount)
    {
        if (kind is null or { IsDevice: true })
        {
            return amount.State == ScalarState.Known && amount.Value.Length > 0 && !Quantity.TryParse(amount.Value, out _)
                ? [((QuantityMustParse)RuleCatalog.Find(RuleIds.QuantityMustParse)!).NotQuantity(amount)]
                : [];
        }

        var findings = new List<Finding>();
        var resource = new Resource(Scalar.FromText(kind.Name, amount.Span), amount);
        var section = new ResourceSection(string.Empty, amount.Span, IsPresent: true, IsComplete: false, [resource]);
        var problem = AmountProblems.Find(resource);
        if (problem != AmountProblem.None)
        {
            RuleRunner.Check(new BrokenAmount(new Amount(section), section, resource, problem), findings);
        }

        return findings;
    }

    private sealed record Amount(ResourceSection Section) : ResourceDefinition(Section, Section)
    {
        public override string Kind => "amount";

        public override string Subject => Kind;

        protected override SourceSpan SubjectSpan => Section.Span;
    }
}
