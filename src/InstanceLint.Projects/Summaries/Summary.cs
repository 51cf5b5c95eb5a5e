using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Summaries;

/// <summary>The part of a reported finding that a summary needs.</summary>
/// <param name="Severity">The severity with which it's reported.</param>
/// <param name="Path">The path of the manifest, or <see langword="null"/> if it's about the project or its settings.</param>
public sealed record SummaryItem(EffectiveSeverity Severity, string? Path);

/// <summary>A summary of all findings of a project in one line.</summary>
/// <param name="Text">The line.</param>
/// <param name="IsLoud">Whether there are warnings or errors, rather than only messages.</param>
public sealed record Summary(string Text, bool IsLoud)
{
    /// <summary>The ID of the warning that has the summary where only warnings are shown. It's not a rule, and never an error.</summary>
    public const string Id = "INST0001";

    /// <summary>Creates the summary, or returns <see langword="null"/> if there are no findings.</summary>
    /// <param name="account">The counts of what was checked.</param>
    /// <param name="findings">The reported findings.</param>
    /// <param name="fixable">The number of findings that a fix would resolve.</param>
    /// <param name="howToFix">What runs the fix, such as a command.</param>
    /// <param name="optionsForMessages">The options that show hidden messages, or <see langword="null"/> if none are hidden.</param>
    public static Summary? Create(
        Account account, IReadOnlyCollection<SummaryItem> findings, int fixable, string howToFix, string? optionsForMessages)
    {
        if (findings.Count == 0)
        {
            return null;
        }

        var messages = Count(EffectiveSeverity.Message);
        var (errors, warnings) = (Count(EffectiveSeverity.Error), Count(EffectiveSeverity.Warning));
        var kinds = new[] { (errors, "error"), (warnings, "warning"), (messages, "message") }
            .Where(kind => kind.Item1 > 0)
            .Select(kind => Wording.Count(kind.Item1, kind.Item2));

        var files = new HashSet<string>(findings.Select(static finding => finding.Path).OfType<string>(), PathComparison.Default).Count;
        var isInSettings = findings.Any(static finding => finding.Path is null);
        var places = files == 0 && isInSettings ? "the settings"
            : $"{Wording.Count(files)} of {Wording.Count(account.Manifests, "manifest")}" + (isInSettings ? " and the settings" : string.Empty);
        return new Summary(
            $"InstanceLint: {Wording.Count(findings.Count, "finding")} in {places} ({string.Join(", ", kinds)})"
                + (fixable == 0 ? string.Empty : $"; {Wording.Count(fixable)} can be fixed with {howToFix}")
                + (messages == 0 || optionsForMessages is null ? string.Empty
                    : $"; {optionsForMessages} shows the {(messages == 1 ? "message" : "messages")}")
                + (account.Baselined == 0 ? string.Empty : $"; {Wording.Count(account.Baselined)} more {(account.Baselined == 1 ? "is" : "are")} in the baseline"),
            IsLoud: messages < findings.Count);

        int Count(EffectiveSeverity severity) => findings.Count(finding => finding.Severity == severity);
    }
}
