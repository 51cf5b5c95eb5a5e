using InstanceLint.Rules;

namespace InstanceLint.Tasks.Severities;

/// <summary>
/// Tells what a finding comes to, as the compiler would: the properties of the project first, then the configuration files for the rule,
/// then those for its category and for all analyzers.
/// </summary>
internal sealed class SeverityReader(CompilerOptions options, IConfiguredSeverities configured)
{
    /// <summary>The severity of a rule in a file.</summary>
    internal EffectiveSeverity Of(Rule rule, string path)
    {
        if (options.NoWarn.Contains(rule.Id))
        {
            return EffectiveSeverity.None;
        }

        var isNeverError = options.WarningsNotAsErrors.Contains(rule.Id);
        if (!isNeverError && options.WarningsAsErrors.Contains(rule.Id))
        {
            return EffectiveSeverity.Error;
        }

        var byDefault = rule.Severity == RuleSeverity.Warning ? EffectiveSeverity.Warning : EffectiveSeverity.Message;
        var raises = options.TreatWarningsAsErrors && !isNeverError;
        if (configured.OfRule(rule.Id, path) is { } own)
        {
            // 'default' is said of this very rule, and so holds against TreatWarningsAsErrors too.
            return own.Severity is not { } severity || (isNeverError && severity == EffectiveSeverity.Error && byDefault == EffectiveSeverity.Warning)
                ? byDefault
                : Raise(severity, raises);
        }

        return Raise((isNeverError ? null : configured.OfCategory(rule.Category.ToString(), path)?.Severity) ?? byDefault, raises);
    }

    private static EffectiveSeverity Raise(EffectiveSeverity severity, bool raises) =>
        raises && severity == EffectiveSeverity.Warning ? EffectiveSeverity.Error : severity;
}
