using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Settings;

/// <summary>INST9004.</summary>
public sealed class CheckIsIncomplete : SettingRule
{
    private CheckIsIncomplete()
        : base(
            RuleIds.CheckIsIncomplete,
            "Everything that the rules of a cluster need should be visible",
            RuleSeverity.Info)
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static CheckIsIncomplete Rule { get; } = new();

    /// <summary>A folder with manifests can't be read.</summary>
    /// <param name="span">The folder.</param>
    /// <param name="reason">The reason, as reported by the operating system.</param>
    public Finding UnreadableFolder(SourceSpan span, string reason) => At(
        span, $"manifests in this folder are not checked because it cannot be read; grant read access: {Wording.Plain(reason)}");

    /// <summary>Names of instance types in a cluster are unknown, so workloads that name others aren't reported.</summary>
    /// <param name="span">What makes them unknown.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cause">What makes them unknown, as the start of a message.</param>
    /// <param name="remedy">What to do, as the end of a message.</param>
    /// <param name="names">The number of names in workloads that aren't checked.</param>
    public Finding UnknownNames(SourceSpan span, Cluster cluster, string cause, string remedy, int names) => At(
        span,
        $"{cause}, so {Wording.Count(names, "name")} in workloads of {cluster.Subject} {(names == 1 ? "is" : "are")} not checked ({RuleIds.InstanceTypeMustExist}); {remedy}");

    /// <summary>A cluster may have nodes that aren't known, so what doesn't run on the known ones isn't reported.</summary>
    /// <param name="span">The place of the cluster in the settings.</param>
    /// <param name="cluster">The cluster.</param>
    public Finding UnknownNodes(SourceSpan span, Cluster cluster) => At(
        span,
        $"{cluster.Subject} may have other nodes, so whether instance types run on these is not checked ({RuleIds.NodeSelectorMustMatchNode} to {RuleIds.WorkloadMustFitCluster}); set nodesAreComplete to true if it has no others");
}
