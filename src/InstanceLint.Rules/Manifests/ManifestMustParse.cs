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

    /// <summary>The single instance of the rule.</summary>
    public static ManifestMustParse Rule { get; } = new();

    /// <inheritdoc/>
    public override SuppressionScope SuppressionScope => SuppressionScope.Document;

    /// <summary>The text isn't valid YAML.</summary>
    /// <param name="span">The position of the error.</param>
    /// <param name="problem">The reason, on one line.</param>
    public Finding Broken(SourceSpan span, string problem) => At(span, $"this is not YAML: {problem}; nothing after it was judged");

    /// <summary>A number can't be written in JSON, to which kubectl converts all YAML.</summary>
    /// <param name="span">The value.</param>
    /// <param name="text">The text of the value.</param>
    public Finding NotFinite(SourceSpan span, string text) =>
        Refused(span, $"{Wording.Plain(text)} is a number that JSON does not have; write a finite number, or quotes around a string");

    /// <summary>An alias refers to an anchor that doesn't exist.</summary>
    /// <param name="span">The alias.</param>
    /// <param name="name">The name of the anchor.</param>
    public Finding DanglingAlias(SourceSpan span, string name) =>
        Refused(
            span,
            $"there is no anchor '&{Wording.Plain(name)}' above the alias '*{Wording.Plain(name)}' in this document; add it or write the value");

    /// <summary>The value of a merge key is neither a mapping nor a list of mappings.</summary>
    /// <param name="span">The merge key.</param>
    public Finding NotMergeable(SourceSpan span) => Refused(span, "'<<' must have a mapping or a list of mappings as its value");

    private Finding Refused(SourceSpan span, string problem) => At(span, "kubectl refuses this YAML: " + problem);
}
