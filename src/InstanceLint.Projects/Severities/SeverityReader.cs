using System;
using System.Collections.Generic;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Projects.Severities;

/// <summary>
/// Determines the severity of findings as the compiler does: by the properties of the project, then the configuration files for the rule,
/// then those for its category and for all analyzers.
/// </summary>
/// <param name="settings">The severity settings of the project.</param>
internal sealed class SeverityReader(SeveritySettings settings)
{
    private readonly HashSet<string> _noWarn = Ids(settings.NoWarn);
    private readonly HashSet<string> _warningsAsErrors = Ids(settings.WarningsAsErrors);
    private readonly HashSet<string> _warningsNotAsErrors = Ids(settings.WarningsNotAsErrors);

    /// <summary>Returns the severity of a rule in a file.</summary>
    internal EffectiveSeverity Resolve(Rule rule, string path)
    {
        if (_noWarn.Contains(rule.Id))
        {
            return EffectiveSeverity.None;
        }

        var isNeverError = _warningsNotAsErrors.Contains(rule.Id);
        if (!isNeverError && _warningsAsErrors.Contains(rule.Id))
        {
            return EffectiveSeverity.Error;
        }

        var byDefault = rule.Severity == RuleSeverity.Warning ? EffectiveSeverity.Warning : EffectiveSeverity.Message;
        var raises = settings.TreatWarningsAsErrors && !isNeverError;
        if (settings.Configured.FindForRule(rule.Id, path) is { } own)
        {
            // 'default' is set for this rule, so TreatWarningsAsErrors doesn't apply.
            return own.Severity is not { } severity
                || (isNeverError && severity == EffectiveSeverity.Error && byDefault == EffectiveSeverity.Warning)
                ? byDefault
                : Raise(severity, raises);
        }

        return Raise(
            (isNeverError ? null : settings.Configured.FindForCategory(rule.Category.ToString(), path)?.Severity) ?? byDefault, raises);
    }

    private static HashSet<string> Ids(IEnumerable<string> ids) => new(ids, StringComparer.OrdinalIgnoreCase);

    private static EffectiveSeverity Raise(EffectiveSeverity severity, bool raises) =>
        raises && severity == EffectiveSeverity.Warning ? EffectiveSeverity.Error : severity;
}
