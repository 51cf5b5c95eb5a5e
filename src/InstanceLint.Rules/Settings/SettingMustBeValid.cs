using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Settings;

/// <summary>INST9001.</summary>
public sealed class SettingMustBeValid : SettingRule
{
    private SettingMustBeValid()
        : base(RuleIds.SettingMustBeValid, "Settings must be valid and must not contradict each other")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static SettingMustBeValid Rule { get; } = new();

    /// <summary>A setting is malformed, unknown, or contradicts another.</summary>
    /// <param name="span">The setting.</param>
    /// <param name="message">The problem and what to write instead, in one sentence.</param>
    public Finding Invalid(SourceSpan span, string message) => At(span, message);
}
