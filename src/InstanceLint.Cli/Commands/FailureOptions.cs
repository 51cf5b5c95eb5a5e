using System.CommandLine;
using System.Globalization;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Projects.Severities;

namespace InstanceLint.Cli.Commands;

/// <summary>The options that say which findings make a check fail.</summary>
internal sealed class FailureOptions
{
    private const string Never = "never";

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "The lowest severity that makes the check fail: error, warning, info or never.",
        HelpName = "SEVERITY",
        DefaultValueFactory = static _ => "warning",
    };

    private readonly Option<int?> _maxWarnings = new("--max-warnings")
    {
        Description = "The number of warnings that are accepted before the check fails.",
        HelpName = "N",
    };

    internal FailureOptions()
    {
        _failOn.AcceptOnlyFromAmong("error", "warning", "info", Never);
        _maxWarnings.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && !int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                result.AddError($"--max-warnings '{token.Value}' is not a number; use 0 or more");
            }
        });
    }

    /// <summary>Adds the options to a command.</summary>
    internal void AddTo(Command command)
    {
        command.Options.Add(_failOn);
        command.Options.Add(_maxWarnings);
    }

    /// <summary>Whether the check fails.</summary>
    internal bool IsFailure(ParseResult parsed, LintResult result)
    {
        var findings = result.Findings.Reported().ToLookup(static finding => finding.Severity);
        var warnings = findings[EffectiveSeverity.Warning].Count();
        var lowest = parsed.GetValue(_failOn) switch
        {
            "error" => EffectiveSeverity.Error,
            "warning" => EffectiveSeverity.Warning,
            "info" => EffectiveSeverity.Message,
            _ => (EffectiveSeverity?)null,
        };

        // If warnings are counted, a single one doesn't fail.
        return (lowest is not null && findings[EffectiveSeverity.Error].Any())
            || (parsed.GetValue(_maxWarnings) is { } max ? warnings > max : lowest <= EffectiveSeverity.Warning && warnings > 0)
            || (lowest == EffectiveSeverity.Message && findings[EffectiveSeverity.Message].Any());
    }
}
