using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Rules.Resources;

/// <summary>A rule about the problem of an amount. An amount has exactly one problem, so exactly one of these rules reports it.</summary>
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
                $"{definition.Subject}: {section.PathOf(resource)} {explanation}",
                Write(Suggest(amount))));
        }
    }

    /// <summary>
    /// Describes the problem and what to write instead, following the amount's path in the message. <see langword="null"/> if another rule
    /// reports it.
    /// </summary>
    private protected abstract string? Explain(BrokenAmount amount);

    /// <summary>Returns the text that was probably meant, or <see langword="null"/> if that isn't certain.</summary>
    private protected virtual string? Suggest(BrokenAmount amount) => null;
}
