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
            "Quantities must not be formatted with the current culture")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static QuantityMustNotDependOnCulture Rule { get; } = new();

    /// <summary>A number that can have a fraction is formatted with the current culture.</summary>
    /// <param name="span">The expression with the number.</param>
    /// <param name="number">The text of the expression.</param>
    public Finding Formatted(SourceSpan span, string number) => At(
        span,
        $"{Wording.Plain(number)} is formatted with the current culture, which can write 1.5 as '1,5'; format it with CultureInfo.InvariantCulture");
}
