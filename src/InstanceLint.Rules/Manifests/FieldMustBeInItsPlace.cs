using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST3010.</summary>
public sealed class FieldMustBeInItsPlace : ManifestRule
{
    private FieldMustBeInItsPlace()
        : base(RuleIds.FieldMustBeInItsPlace, RuleSource.InstanceLint, "A field of a workload must stand where it has an effect")
    {
    }

    /// <summary>The rule.</summary>
    public static FieldMustBeInItsPlace Rule { get; } = new();

    /// <inheritdoc/>
    /// <remarks>In C#, the library has no call for a wrong place.</remarks>
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    /// <summary>A field that has no effect where it stands.</summary>
    /// <param name="span">The field's key.</param>
    /// <param name="subject">The workload, as messages call it.</param>
    /// <param name="path">The field's path, such as <c>resources.instance_type</c>.</param>
    /// <param name="place">Where it belongs, as the rest of a sentence.</param>
    /// <param name="fix">The move there, or <see langword="null"/> where more than that is to be done.</param>
    public Finding Misplaced(SourceSpan span, string subject, string path, string place, Fix? fix = null) =>
        At(span, $"{subject}: {Wording.Plain(path)} has no effect here; {place}", fix);
}
