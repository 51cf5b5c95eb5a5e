using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Scheduling;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Clusters;

/// <summary>INST4007.</summary>
internal sealed class WorkloadMustFitCluster() : Rule(
    RuleIds.WorkloadMustFitCluster, RuleSource.Kubernetes, "The instances of a workload must fit on the nodes of the cluster", RuleSeverity.Info),
    IRule<Placement>, IRule<PlacedReference>
{
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    public void Check(Placement placement, ICollection<Finding> findings)
    {
        var (deployment, cluster) = (placement.Deployment, placement.Cluster);
        if (FindType(placement.InstanceType, cluster) is { } type)
        {
            var request = PodRequest.From(deployment, type.Type);
            var instances = new Instances(
                deployment.Subject, deployment.InstancesPath, deployment.Instances, deployment.Reference, request, string.Empty);
            Check(instances, type, cluster, findings);
        }
    }

    // A job starts when all its pods can run. References of deployments have no instances.
    public void Check(PlacedReference placed, ICollection<Finding> findings)
    {
        var reference = placed.Reference;
        if (reference.Instances is { } job && FindType(placed.Cluster.InstanceTypeOf(reference), placed.Cluster) is { } type)
        {
            var instances = new Instances(
                reference.Subject, job.Path, job.Count, reference, type.Request, ProcessesOf(job, type.Request));
            Check(instances, type, placed.Cluster, findings);
        }
    }

    private void Check(Instances instances, SchedulableType type, ClusterDefinition cluster, ICollection<Finding> findings)
    {
        // Without a count, it's one.
        var count = instances.Count.State == ScalarState.Absent ? Quantity.FromUnits(1) : WholeNumber.Read(instances.Count);
        if (count is { } wanted && instances.Request.CountOn(type.Nodes.Usable) is { } most && wanted > Quantity.FromUnits(most))
        {
            var nodes = NodePhrases.Of(cluster, type.Labels);
            findings.Add(instances.Count.State == ScalarState.Absent || most == 0
                ? At(
                    instances.Reference.NamesNone ? instances.Count.Span : instances.Reference.Name.Span,
                    $"{instances.Subject}: an instance on {type.Type.Subject} does not fit on any node of {nodes}; lower its requests or use larger nodes{instances.Hint}")
                : At(
                    instances.Count.Span,
                    $"{instances.Subject}: {instances.Path} {Wording.Plain(instances.Count.Text)} exceeds the {Wording.Count(most)} of {type.Type.Subject} that fit in {nodes}; lower it or add nodes{instances.Hint}"));
        }
    }

    // A problem of the instance type itself is reported there, if a manifest has it.
    private static SchedulableType? FindType(InstanceTypeOutline? type, ClusterDefinition cluster) =>
        type is not null
        && SchedulableType.HasAllNodes(cluster)
        && SchedulableType.From(type, cluster) is { } found
        && (found.CanRun || !(type.Name.IsString && cluster.Find(type.Name.Value) == type))
            ? found
            : null;

    private static string ProcessesOf(JobInstances instances, PodRequest request)
    {
        foreach (var amount in request.Amounts)
        {
            if (amount.Entry?.Kind is { IsDevice: true } kind && WholeNumber.Read(instances.Processes) > amount.Amount)
            {
                return $" (process_count_per_instance {Wording.Plain(instances.Processes.Text)} exceeds {Wording.Count(amount.Amount.CountOf(Quantity.FromUnits(1)), kind.Title)})";
            }
        }

        return string.Empty;
    }

    private readonly record struct Instances(
        string Subject, string Path, Scalar Count, InstanceTypeReference Reference, PodRequest Request, string Hint);
}
