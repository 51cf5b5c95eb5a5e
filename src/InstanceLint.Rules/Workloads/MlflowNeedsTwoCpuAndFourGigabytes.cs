using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3006.</summary>
internal sealed class MlflowNeedsTwoCpuAndFourGigabytes() : DeploymentRule(
    RuleIds.MlflowNeedsTwoCpuAndFourGigabytes, RuleSource.AzureMachineLearning, "The deployment of an MLflow model must request at least 2 cpu and 4 GB of memory")
{
    private static readonly Quantity LeastCpu = Quantity.Of(2);
    private static readonly Quantity LeastMemory = Quantity.Of(4_000_000_000);

    internal override void Judge(DeploymentDefinition deployment, ClusterDefinition cluster, ICollection<Finding> findings)
    {
        if (!deployment.ModelType.IsString || deployment.ModelType.Value != DeploymentDefinition.MlflowModelType)
        {
            return;
        }

        var type = cluster.InstanceTypeOf(deployment);
        JudgeRequest(deployment, type, Resource.CpuName, LeastCpu, "2 cpu", findings);
        JudgeRequest(deployment, type, Resource.MemoryName, LeastMemory, "4 GB of memory", findings);
    }

    private void JudgeRequest(
        DeploymentDefinition deployment, InstanceTypeDefinition? type, string name, Quantity least, string minimum, ICollection<Finding> findings)
    {
        // What is written in resources counts alone, so that a request missing there is another rule's matter.
        var request = deployment.HasResources ? deployment.Requests.Find(name) : type?.Requests.Find(name);
        if (request?.SoundAmount is not { } amount || amount >= least)
        {
            return;
        }

        var origin = deployment.HasResources ? request.Amount.Origin
            : deployment.InstanceType.IsString ? deployment.InstanceType.Origin
            : deployment.Origin;
        var from = deployment.HasResources || type is null ? deployment.Requests.Path : $"{type.Subject} ({Wording.Place(request.Amount.Origin, origin)})";
        var limit = type?.Limits.Find(name);
        var remedy = limit?.SoundAmount < least
            ? $"{type!.Subject} can never give it, its limit is {Wording.Plain(limit!.Amount.Text)}, so choose a larger one"
            : "request as much";
        findings.Add(At(origin, $"{deployment.Subject}: an MLflow model needs a request of {minimum} or more and gets {Wording.Plain(request.Amount.Text)} from {from}; {remedy}"));
    }
}
