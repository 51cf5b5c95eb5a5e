using InstanceLint.Rules.Findings;

namespace InstanceLint.Rules.Manifests;

/// <summary>A rule that the reader of a manifest reports while it reads, before there is a definition to check.</summary>
public abstract class ManifestRule : Rule
{
    private protected ManifestRule(string id, RuleSource source, string title, RuleSeverity severity = RuleSeverity.Warning)
        : base(id, source, title, severity)
    {
    }
}
