using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.CSharp;

/// <summary>INST5002.</summary>
public sealed class QuantityMustNotDependOnCulture : Rule
{
    private QuantityMustNotDependOnCulture()
        : base(
            RuleIds.QuantityMustNotDependOnCulture,
            RuleSource.Kubernetes,
            "A quantity must not be formatted with the culture of the machine")
    {
    }

    /// <summary>The rule.</summary>
    public static QuantityMustNotDependOnCulture Rule { get; } = new();

    /// <summary>A number with a fraction becomes text in the current culture.</summary>
    /// <param name="span">The number.</param>
    /// <param name="number">What is written there.</param>
    public Finding Formatted(SourceSpan span, string number) => At(
        span,
        $"{Wording.Plain(number)} is formatted with the culture of the machine, which writes 1.5 as '1,5' in many countries; format it with CultureInfo.InvariantCulture");
}
