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
    /// <param name="problem">Why, as the parser says it.</param>
    public Finding Broken(Origin origin, string problem) => At(origin, $"this is not YAML: {Wording.Plain(problem)}; nothing after it was judged");

    /// <summary>The text is YAML that kubectl refuses all the same.</summary>
    /// <param name="origin">Where.</param>
    /// <param name="problem">Why, and what to write instead.</param>
    public Finding Refused(Origin origin, string problem) => At(origin, $"kubectl refuses this YAML: {Wording.Plain(problem)}");
}
