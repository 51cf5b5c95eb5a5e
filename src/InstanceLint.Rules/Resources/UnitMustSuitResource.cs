using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Resources;

/// <summary>INST2010.</summary>
internal sealed class UnitMustSuitResource() : AmountRule(
    RuleIds.UnitMustSuitResource, RuleSource.Kubernetes, "Memory must be at least 1Mi and cpu at most 1,024 cores")
{
    private protected override string? Explain(AmountProblem problem, ResourceSection section, Resource resource)
    {
        if (problem != AmountProblem.UnlikelyUnit || resource is not { Kind: { } kind, ExactAmount: { } amount })
        {
            return null;
        }

        var bound = kind.Unit == ResourceUnit.Bytes ? "less than 1Mi" : "more than any node has";
        return $"{Wording.Quote(resource.Amount.Text)} means {Phrases.Meaning(kind, amount)}, {bound}; {UnitSuggestion.Describe(section, resource)}";
    }

    private protected override string? Suggest(ResourceSection section, Resource resource) => UnitSuggestion.Find(section, resource);
}
