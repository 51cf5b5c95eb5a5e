using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST1001.</summary>
public sealed class ManifestMustParse : ManifestRule
{
    private ManifestMustParse()
        : base(RuleIds.ManifestMustParse, RuleSource.Kubernetes, "Manifests must be valid YAML")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static ManifestMustParse Rule { get; } = new();

    /// <inheritdoc/>
    public override SuppressionScope SuppressionScope => SuppressionScope.Document;

    /// <summary>The text isn't valid YAML.</summary>
    /// <param name="span">The position of the error.</param>
    /// <param name="problem">The reason, on one line.</param>
    public Finding Broken(SourceSpan span, string problem) => At(span, $"invalid YAML, so the rest of the file is not checked: {problem}");

    /// <summary>A number can't be written in JSON, to which kubectl converts all YAML.</summary>
    /// <param name="span">The value.</param>
    /// <param name="text">The text of the value.</param>
    public Finding NotFinite(SourceSpan span, string text) =>
        Refused(span, $"{Wording.Plain(text)} does not exist in JSON; use a finite number, or quotes for a string");

    /// <summary>An alias refers to an anchor that doesn't exist.</summary>
    /// <param name="span">The alias.</param>
    /// <param name="name">The name of the anchor.</param>
    public Finding DanglingAlias(SourceSpan span, string name) =>
        Refused(
            span,
            $"alias '*{Wording.Plain(name)}' has no anchor '&{Wording.Plain(name)}' before it in this document; add the anchor or write the value");

    /// <summary>The value of a merge key is neither a mapping nor a list of mappings.</summary>
    /// <param name="span">The merge key.</param>
    public Finding NotMergeable(SourceSpan span) => Refused(span, "the value of '<<' is not a mapping or a list of mappings; merge an alias of a mapping");

    private Finding Refused(SourceSpan span, string problem) => At(span, "kubectl rejects this YAML: " + problem);
}
