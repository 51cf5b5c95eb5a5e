using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST3010.</summary>
public sealed class FieldMustBeInItsPlace : ManifestRule
{
    private FieldMustBeInItsPlace()
        : base(RuleIds.FieldMustBeInItsPlace, RuleSource.InstanceLint, "Workload fields must be where they have an effect")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static FieldMustBeInItsPlace Rule { get; } = new();

    /// <inheritdoc/>
    /// <remarks>In C#, there is no method that sets a field in the wrong place.</remarks>
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    /// <summary>A field has no effect in its place.</summary>
    /// <param name="span">The key of the field.</param>
    /// <param name="subject">The workload's name in messages.</param>
    /// <param name="path">The path of the field, such as <c>resources.instance_type</c>.</param>
    /// <param name="place">The right place, as the rest of a sentence.</param>
    /// <param name="fix">The move to the right place, or <see langword="null"/> if that isn't enough.</param>
    public Finding Misplaced(SourceSpan span, string subject, string path, string place, Fix? fix = null) =>
        At(span, $"{subject}: {Wording.Plain(path)} has no effect here; {place}", fix);
}
