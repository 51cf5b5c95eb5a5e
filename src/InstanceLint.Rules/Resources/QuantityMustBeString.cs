using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Resources;

/// <summary>INST2006.</summary>
internal sealed class QuantityMustBeString() : AmountRule(
    RuleIds.QuantityMustBeString, RuleSource.AzureMachineLearning, "CPU and memory must be strings")
{
    /// <inheritdoc/>
    /// <remarks>In C#, the parameters accept only strings.</remarks>
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    private protected override string? Explain(BrokenAmount amount)
    {
        if (amount.Problem != AmountProblem.NotString)
        {
            return null;
        }

        var resource = amount.Resource;
        var instead = Suggest(amount) is { } suggestion ? Phrases.Quoted(suggestion) : Phrases.Example(resource.Kind);
        return $"{Phrases.AsRead(resource.Amount)}, not a string{DescribeMeaning(resource)}; use {instead}";
    }

    private protected override string? Suggest(BrokenAmount amount)
    {
        var (_, section, resource, _) = amount;
        var text = resource.Amount.Value;
        return UnitSuggestion.Find(section, resource) is { } suggestion ? suggestion
            : !AmountProblems.IsUnlikely(resource) && resource.ExactAmount is not null
                && Wording.IsShort(text) && !IsTime(resource.Amount.Text) ? text
            : null;
    }

    // The meaning is mentioned only if it's unexpected.
    private static string DescribeMeaning(Resource resource) =>
        AmountProblems.IsUnlikely(resource) && resource.ExactAmount is { } amount
            ? ", and means " + Phrases.Meaning(resource.Kind, amount)
            : string.Empty;

    // kubectl reads 12:30 as the base-60 number 750.
    private static bool IsTime(string text) => text.IndexOf(':') >= 0;
}
