using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Rules.Resources;

/// <summary>A rule about the problem of an amount. An amount has one problem, so one of these rules reports it.</summary>
public abstract class AmountRule : Rule, IRule<BrokenAmount>
{
    private protected AmountRule(string id, RuleSource source, string title)
        : base(id, source, title)
    {
    }

    void IRule<BrokenAmount>.Check(BrokenAmount amount, ICollection<Finding> findings)
    {
        if (Explain(amount) is { } explanation)
        {
            var (definition, section, resource, _) = amount;
            findings.Add(At(
                resource.Amount.Span,
                $"{definition.Subject}: {section.Path}.{resource.Name.Text} {explanation}",
                Write(Suggest(amount))));
        }
    }

    /// <summary>
    /// What the problem is and what to write instead, after the amount's path in a sentence; <see langword="null"/> if another rule
    /// reports it.
    /// </summary>
    private protected abstract string? Explain(BrokenAmount amount);

    /// <summary>The text that was probably meant, or <see langword="null"/> if that isn't certain.</summary>
    private protected virtual string? Suggest(BrokenAmount amount) => null;
}
