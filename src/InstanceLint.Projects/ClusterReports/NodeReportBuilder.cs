using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Scheduling;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Builds the report of the nodes of a cluster.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="nodes">Its nodes.</param>
internal sealed class NodeReportBuilder(ClusterDefinition cluster, NodeSet nodes)
{
    /// <summary>Builds the report.</summary>
    /// <param name="idOf">Returns the ID of a row.</param>
    internal NodeReport Build(Func<int, string> idOf)
    {
        var keys = new HashSet<string>(
            cluster.InstanceTypes.Concat(cluster.Live ?? [])
                .SelectMany(static type => type.NodeSelector).Select(static term => term.Key.Text)
                .Concat(cluster.Settings.ExtensionNodeSelector?.Keys ?? []),
            StringComparer.Ordinal);
        var rows = NodeRows.From(nodes.Groups, keys.Contains);
        Estimate[] all = [.. ResourceKinds.All.Select(AllOf)];
        var requested = RequestedByDeployments();
        return new(
            [.. rows.Select((row, index) => row with { Id = idOf(index) })],
            [
                new("all nodes", NodeRows.CountOf(nodes.Groups), all),
                new("requested by deployments", Estimate.None, requested),
                new("free", Estimate.None, [.. all.Select((amount, kind) => amount.Minus(requested[kind]))]),
            ],
            nodes.AreComplete);
    }

    private Estimate AllOf(ResourceKind kind) =>
        NodeRows.Sum(nodes.Groups.Select(node => NodeRows.AmountOf(node, kind.Name).OnEach(NodeRows.CountOf(node))));

    // Jobs come and go, so only deployments count.
    private Estimate[] RequestedByDeployments()
    {
        Estimate[] sums = [.. ResourceKinds.All.Select(static _ => Estimate.None)];
        foreach (var deployment in cluster.Manifests.Where(static manifest => !manifest.IsPatch)
            .SelectMany(static manifest => manifest.Deployments).Where(cluster.Runs))
        {
            var type = cluster.InstanceTypeOf(deployment);
            var instances = InstancesOf(deployment);
            var request = type is null ? [] : PodRequest.From(deployment, type).Amounts;
            for (var kind = 0; kind < sums.Length; kind++)
            {
                var resource = ResourceKinds.All[kind];
                var isCertain = type is not null && instances is not null && IsKnown(deployment, type, resource);
                var amount = request.FirstOrDefault(amount => amount.Resource == resource.Name).Amount;
                sums[kind] = sums[kind].Plus(new(amount.Times(instances ?? 0), isCertain ? Certainty.Exact : Certainty.AtLeast));
            }
        }

        return sums;
    }

    // Without a count, it's one.
    private static int? InstancesOf(DeploymentOutline deployment) =>
        deployment.Instances.State == ScalarState.Absent ? 1 : WholeNumber.Read(deployment.Instances)?.CountOf(Quantity.FromUnits(1));

    private static bool IsKnown(DeploymentOutline deployment, InstanceTypeOutline type, ResourceKind kind)
    {
        var request = kind.IsDevice ? deployment.LimitOn(type, kind) : deployment.RequestOn(type, kind);
        return request.IsKnown && (request.Resource is not { } resource || resource.SoundAmount() is not null);
    }
}
