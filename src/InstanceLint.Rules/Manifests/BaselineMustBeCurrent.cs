using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST1009.</summary>
public sealed class BaselineMustBeCurrent : ManifestRule
{
    private BaselineMustBeCurrent()
        : base(
            RuleIds.BaselineMustBeCurrent,
            RuleSource.InstanceLint,
            "Entries of the baseline must match findings",
            RuleSeverity.Info)
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static BaselineMustBeCurrent Rule { get; } = new();

    /// <inheritdoc/>
    public override SuppressionScope SuppressionScope => SuppressionScope.None;

    /// <summary>An entry of the baseline matches fewer findings than it counts.</summary>
    /// <param name="span">The entry.</param>
    /// <param name="rule">The ID of the entry's rule.</param>
    /// <param name="path">The path of the entry's file.</param>
    /// <param name="count">The number of findings that it counts.</param>
    /// <param name="found">The number of findings that match it.</param>
    public Finding Stale(SourceSpan span, string rule, string path, int count, int found) => At(
        span,
        $"this entry holds {Wording.Count(count, "finding")} of {rule} in {Wording.Quote(path)}, but there {(found == 1 ? "is" : "are")} {Wording.Count(found)}; prune the baseline");
}
