using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Scheduling;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Clusters;

/// <summary>INST4005.</summary>
internal sealed class InstanceTypeMustFitNode() : Rule(
    RuleIds.InstanceTypeMustFitNode, RuleSource.Kubernetes, "Requests must fit on a node of the cluster"), IRule<ClusterDefinition>
{
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    public void Check(ClusterDefinition cluster, ICollection<Finding> findings)
    {
        foreach (var type in SchedulableType.In(cluster))
        {
            if (type.Nodes.Usable.Count == 0 || type.CanRun)
            {
                continue;
            }

            var before = findings.Count;
            foreach (var amount in type.Request.Amounts)
            {
                if (MostOf(amount.Resource, type.Nodes) is { } most && amount.Amount > most)
                {
                    findings.Add(TooMuch(type, cluster, amount, most));
                }
            }

            if (findings.Count == before)
            {
                findings.Add(TooMuchTogether(type, cluster));
            }
        }
    }

    private Finding TooMuch(SchedulableType type, ClusterDefinition cluster, RequestedAmount amount, Quantity most)
    {
        var start = $"{type.Type.Subject}: {PathOf(amount)} {Wording.Plain(amount.Entry!.Amount.Text)}";
        var nodes = NodePhrases.Of(cluster, type.Labels);
        return At(
            amount.Entry.Amount.Span,
            most.Sign == 0
                ? $"{start} cannot be met because no node of {nodes} has any; use other nodes or remove it"
                : $"{start} exceeds the {NodePhrases.Amount(amount.Resource, most)} of the largest node of {nodes}; lower it or use larger nodes");
    }

    private Finding TooMuchTogether(SchedulableType type, ClusterDefinition cluster)
    {
        var amounts = type.Request.Amounts.Select(static amount => $"{Wording.Plain(amount.Entry!.Amount.Text)} {Wording.Plain(NounOf(amount))}").ToList();
        return At(
            type.Request.Amounts[0].Entry!.Amount.Span,
            $"{type.Type.Subject}: no node of {NodePhrases.Of(cluster, type.Labels)} has {string.Join(" and ", amounts)} together; lower one of them or use larger nodes");
    }

    private static string PathOf(RequestedAmount amount) => Wording.Plain(amount.Section!.PathOf(amount.Entry!));

    private static string NounOf(RequestedAmount amount) => amount.Entry!.Kind?.Noun ?? amount.Resource;

    // What the largest usable node has, or null if a node may have any amount.
    private static Quantity? MostOf(string resource, NodeMatch nodes)
    {
        var most = Quantity.FromUnits(0);
        foreach (var node in nodes.Largest)
        {
            if (node.AllocatableOf(resource) is not { } amount)
            {
                return null;
            }

            most = amount > most ? amount : most;
        }

        return most;
    }
}
