using InstanceLint.Rules.Findings;

namespace InstanceLint.Rules.Settings;

/// <summary>A rule about the settings of a project. Only settings turn it off, because a comment is part of a manifest.</summary>
public abstract class SettingRule : Rule
{
    private protected SettingRule(string id, string title, RuleSeverity severity = RuleSeverity.Warning)
        : base(id, RuleSource.InstanceLint, title, severity)
    {
    }

    /// <inheritdoc/>
    public sealed override SuppressionScope SuppressionScope => SuppressionScope.None;
}
