using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST1001.</summary>
public sealed class ManifestMustParse : ManifestRule
{
    private ManifestMustParse()
        : base(RuleIds.ManifestMustParse, RuleSource.Kubernetes, "A manifest must be YAML")
    {
    }

    /// <summary>The rule.</summary>
    public static ManifestMustParse Rule { get; } = new();

    /// <inheritdoc/>
    public override SuppressionScope SuppressionScope => SuppressionScope.Document;

    /// <summary>The text stops being YAML.</summary>
    /// <param name="span">Where.</param>
    /// <param name="problem">Why, on one line.</param>
    public Finding Broken(SourceSpan span, string problem) => At(span, $"this is not YAML: {problem}; nothing after it was judged");

    /// <summary>A number that JSON, to which kubectl turns all YAML, does not have.</summary>
    /// <param name="span">The number.</param>
    /// <param name="text">What is written.</param>
    public Finding NotFinite(SourceSpan span, string text) =>
        Refused(span, $"{Wording.Plain(text)} is a number that JSON does not have; write a finite number, or quotes around a string");

    /// <summary>An alias without an anchor.</summary>
    /// <param name="span">The alias.</param>
    /// <param name="name">Its name.</param>
    public Finding DanglingAlias(SourceSpan span, string name) =>
        Refused(
            span,
            $"there is no anchor '&{Wording.Plain(name)}' above the alias '*{Wording.Plain(name)}' in this document; add it or write the value");

    /// <summary>A merge key with something that has no fields to merge.</summary>
    /// <param name="span">The key.</param>
    public Finding NotMergeable(SourceSpan span) => Refused(span, "'<<' must have a mapping or a list of mappings as its value");

    private Finding Refused(SourceSpan span, string problem) => At(span, "kubectl refuses this YAML: " + problem);
}
