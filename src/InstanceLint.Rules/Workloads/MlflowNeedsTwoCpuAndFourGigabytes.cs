using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3006.</summary>
internal sealed class MlflowNeedsTwoCpuAndFourGigabytes() : PlacementRule(
    RuleIds.MlflowNeedsTwoCpuAndFourGigabytes, "The deployment of an MLflow model must request at least 2 cpu and 4 GB of memory")
{
    private static readonly Quantity LeastCpu = Quantity.FromUnits(2);
    private static readonly Quantity LeastMemory = Quantity.FromUnits(4_000_000_000);

    internal override void Check(DeploymentOutline deployment, ClusterDefinition cluster, ICollection<Finding> findings)
    {
        if (!deployment.IsMlflow)
        {
            return;
        }

        var type = cluster.InstanceTypeOf(deployment);
        var (cpu, memory) = (TooSmall(deployment, type, Resource.CpuName, LeastCpu), TooSmall(deployment, type, Resource.MemoryName, LeastMemory));
        if (deployment.HasResources)
        {
            // Each is wrong where it is written.
            Report(deployment, type, cpu, null, cpu?.Amount.Span, findings);
            Report(deployment, type, null, memory, memory?.Amount.Span, findings);
        }
        else
        {
            Report(deployment, type, cpu, memory, deployment.Reference.Name.IsString ? deployment.Reference.Name.Span : deployment.Span, findings);
        }
    }

    // A request that is missing is another rule's matter.
    private static Resource? TooSmall(DeploymentOutline deployment, InstanceTypeOutline? type, string name, Quantity least)
    {
        var request = deployment.RequestOn(type, name).Resource;
        return request?.SoundAmount < least ? request : null;
    }

    private void Report(
        DeploymentOutline deployment, InstanceTypeOutline? type, Resource? cpu, Resource? memory, SourceSpan? place, ICollection<Finding> findings)
    {
        if (place is not { } span || (cpu ?? memory) is not { } first)
        {
            return;
        }

        var needs = cpu is null ? "4 GB of memory" : memory is null ? "2 cpu" : "2 cpu and 4 GB of memory";
        var gets = cpu is not null && memory is not null ? $"{Wording.Amount(cpu)} and {Wording.Amount(memory)}" : Wording.Amount(first);
        var from = deployment.HasResources || type is null ? deployment.Requests.Path : $"{type.Subject}{Wording.Place(first.Amount.Span, span)}";
        var limit = (cpu is null ? null : TooSmallLimit(type, Resource.CpuName, LeastCpu))
            ?? (memory is null ? null : TooSmallLimit(type, Resource.MemoryName, LeastMemory));
        var remedy = limit is null ? "request as much" : $"{type!.Subject} has a limit of {Wording.Amount(limit)} and can never give it, so name a larger one";
        findings.Add(At(span, $"{deployment.Subject}: an MLflow model needs a request of at least {needs} and gets {gets} from {from}; {remedy}"));
    }

    private static Resource? TooSmallLimit(InstanceTypeOutline? type, string name, Quantity least) =>
        type?.Limits.Find(name) is { } limit && limit.SoundAmount < least ? limit : null;
}
