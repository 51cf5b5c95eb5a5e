using System.Globalization;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST1002.</summary>
public sealed class KeyMustBeUnique : ManifestRule
{
    private KeyMustBeUnique()
        : base(RuleIds.KeyMustBeUnique, RuleSource.Kubernetes, "Keys must be unique")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static KeyMustBeUnique Rule { get; } = new();

    /// <summary>A mapping has the same key twice.</summary>
    /// <param name="span">The later key.</param>
    /// <param name="key">The text of the key.</param>
    /// <param name="first">The first key.</param>
    public Finding Repeated(SourceSpan span, string key, SourceSpan first) => At(
        span,
        $"duplicate key {Wording.Quote(key)} (first on line {first.Start.Line.ToString(CultureInfo.InvariantCulture)}); only the last value is used, so remove one of them") with
    {
        Related = RelatedPlace.First(first),
    };
}
