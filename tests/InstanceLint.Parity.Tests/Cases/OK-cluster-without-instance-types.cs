using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_cluster_without_instance_types
{
    private static readonly KubernetesOnlineDeployment Scoring = KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .Model("model")
        .InstanceType("gpu")
        .Build();

    private static readonly CommandJob Training = CommandJob.Define("python train.py")
        .Compute("azureml:k8s")
        .InstanceType("cpu")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .Deployments(Scoring)
        .Jobs(Training)
        .Validate();
}
