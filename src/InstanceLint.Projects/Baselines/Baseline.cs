using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Baselines;

/// <summary>The known findings that a project accepts. They aren't reported.</summary>
/// <param name="Path">The full path of the file.</param>
public sealed record Baseline(string Path)
{
    /// <summary>The name that a baseline has unless the settings name another.</summary>
    public const string DefaultName = "instancelint.baseline.json";

    /// <summary>The entries.</summary>
    internal IReadOnlyList<BaselineEntry> Entries { get; init; } = [];

    /// <summary>The problems in the file.</summary>
    internal IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The full paths of files in it that don't exist.</summary>
    internal IReadOnlyCollection<string> MissingFiles { get; init; } = [];

    /// <summary>Whether the file can be written again without losing an entry that wasn't read.</summary>
    internal bool IsReadable { get; init; } = true;

    /// <summary>Whether a baseline can hold findings of a rule.</summary>
    internal static bool CanHold(Rule rule) =>
        rule.Category != RuleCategory.Settings && rule is not (ManifestMustBeReadable or SuppressionMustBeUsed or BaselineMustBeCurrent);
}

/// <summary>An entry of a baseline.</summary>
/// <param name="Key">What identifies the findings.</param>
/// <param name="Count">The number of findings.</param>
/// <param name="Span">The place of the entry.</param>
internal sealed record BaselineEntry(BaselineKey Key, int Count, SourceSpan Span);
