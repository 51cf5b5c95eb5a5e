using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_known_instance_types
{
    private static readonly InstanceType Gpu = InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Build();

    private static readonly KubernetesOnlineDeployment Scoring = KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .Model("model")
        .InstanceType("gpu-a100")
        .Build();

    private static readonly CommandJob Training = CommandJob.Define("python train.py")
        .Compute("azureml:k8s")
        .InstanceType("gpu")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .KnownInstanceTypes("gpu-a100")
        .InstanceTypes(Gpu)
        .Deployments(Scoring)
        .Jobs(Training)
        .Validate();
}
