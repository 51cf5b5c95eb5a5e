using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3006.</summary>
internal sealed class MlflowNeedsTwoCpuAndFourGigabytes() : Rule(
    RuleIds.MlflowNeedsTwoCpuAndFourGigabytes,
    RuleSource.AzureMachineLearning,
    "MLflow deployments must request at least 2 CPU cores and 4 GB of memory"),
    IRule<Placement>
{
    private static readonly Quantity LeastCpu = Quantity.FromUnits(2);
    private static readonly Quantity LeastMemory = Quantity.FromUnits(4_000_000_000);

    public void Check(Placement placement, ICollection<Finding> findings)
    {
        var deployment = placement.Deployment;
        if (!deployment.IsMlflow)
        {
            return;
        }

        var type = placement.InstanceType;
        var cpu = TooSmall(deployment, type, ResourceKinds.Cpu, LeastCpu);
        var memory = TooSmall(deployment, type, ResourceKinds.Memory, LeastMemory);
        if (deployment.HasResources)
        {
            // Each amount is reported at its own entry.
            Add(deployment, type, cpu, null, cpu?.Amount.Span, findings);
            Add(deployment, type, null, memory, memory?.Amount.Span, findings);
        }
        else
        {
            var name = deployment.Reference.Name;
            Add(deployment, type, cpu, memory, name.IsString ? name.Span : deployment.Span, findings);
        }
    }

    // Another rule reports missing requests.
    private static Resource? TooSmall(DeploymentOutline deployment, InstanceTypeOutline? type, ResourceKind kind, Quantity least)
    {
        var request = deployment.RequestOn(type, kind).Resource;
        return request?.SoundAmount() < least ? request : null;
    }

    private void Add(
        DeploymentOutline deployment,
        InstanceTypeOutline? type,
        Resource? cpu,
        Resource? memory,
        SourceSpan? place,
        ICollection<Finding> findings)
    {
        if (place is not { } span || (cpu ?? memory) is not { } first)
        {
            return;
        }

        var needs = cpu is null ? "4 GB of memory" : memory is null ? "2 CPU cores" : "2 CPU cores and 4 GB of memory";
        var limit = (cpu is null ? null : TooSmallLimit(type, ResourceKinds.Cpu, LeastCpu))
            ?? (memory is null ? null : TooSmallLimit(type, ResourceKinds.Memory, LeastMemory));
        var gets = cpu is not null && memory is not null ? $"{Phrases.Amount(cpu)} and {Phrases.Amount(memory)}" : Phrases.Amount(first);
        var but = limit is not null
            ? $"{type!.Subject}{Phrases.Place(limit.Amount.Span, span)} is limited to {Phrases.Amount(limit)}; use a larger instance type"
            : deployment.HasResources || type is null ? $"{deployment.Requests.Path} has only {gets}; increase it"
            : $"{type.Subject}{Phrases.Place(first.Amount.Span, span)} requests only {gets}; set higher {deployment.Requests.Path}";
        findings.Add(At(span, $"{deployment.Subject}: an MLflow model needs at least {needs}, but {but}") with
        {
            Related = limit is null ? [] : RelatedPlace.Limit(limit.Amount.Span, type!.Subject),
        });
    }

    private static Resource? TooSmallLimit(InstanceTypeOutline? type, ResourceKind kind, Quantity least) =>
        type?.Limits.Find(kind) is { } limit && limit.SoundAmount() < least ? limit : null;
}
