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

    /// <summary>The text stops being YAML.</summary>
    /// <param name="origin">Where.</param>
    /// <param name="problem">Why, on one line.</param>
    public Finding Broken(Origin origin, string problem) => At(origin, $"this is not YAML: {problem}; nothing after it was judged");

    /// <summary>A number that JSON, to which kubectl turns all YAML, does not have.</summary>
    /// <param name="origin">The number.</param>
    /// <param name="text">What is written.</param>
    public Finding NotFinite(Origin origin, string text) =>
        Refused(origin, $"{Wording.Plain(text)} is a number that JSON does not have; write a finite number, or quotes around a string");

    /// <summary>An alias without an anchor.</summary>
    /// <param name="origin">The alias.</param>
    /// <param name="name">Its name.</param>
    public Finding DanglingAlias(Origin origin, string name) =>
        Refused(origin, $"there is no anchor '&{Wording.Plain(name)}' above the alias '*{Wording.Plain(name)}' in this document; add it or write the value");

    /// <summary>A merge key with something that has no fields to merge.</summary>
    /// <param name="origin">The key.</param>
    public Finding NotMergeable(Origin origin) => Refused(origin, "'<<' must have a mapping or a list of mappings as its value");

    private Finding Refused(Origin origin, string problem) => At(origin, "kubectl refuses this YAML: " + problem);
}
