using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Settings;

/// <summary>INST9003.</summary>
public sealed class ClusterMustBeUsed : SettingRule
{
    private ClusterMustBeUsed()
        : base(RuleIds.ClusterMustBeUsed, "Each cluster must be defined in the settings and have manifests")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static ClusterMustBeUsed Rule { get; } = new();

    /// <summary>No manifest belongs to a cluster.</summary>
    /// <param name="span">The name of the cluster in the settings.</param>
    /// <param name="name">The name.</param>
    public Finding WithoutManifests(SourceSpan span, string name) => At(
        span,
        $"no manifest belongs to cluster {Wording.Quote(name)}; set its manifests, or the Cluster metadata of files, or remove the cluster");

    /// <summary>Manifests belong to a cluster that the settings don't define, although they define others.</summary>
    /// <param name="span">The project.</param>
    /// <param name="name">The name of the cluster.</param>
    /// <param name="file">A manifest that belongs to it.</param>
    /// <param name="meant">The cluster that was probably meant.</param>
    public Finding Undefined(SourceSpan span, string name, string file, SuggestedName meant) => At(
        span,
        $"{Wording.Quote(file)} belongs to cluster {Wording.Quote(name)}, which the settings do not define; {meant.Remedy ?? "define it or correct the name"}");
}
