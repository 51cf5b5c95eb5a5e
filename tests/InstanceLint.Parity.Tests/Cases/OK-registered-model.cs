using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_registered_model
{
    private static readonly InstanceType Gpu = InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Build();

    private static readonly KubernetesOnlineDeployment Scoring = KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .Model("azureml:fraud:1")
        .InstanceType("gpu")
        .Requests(cpu: "1", memory: "1Gi")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .InstanceTypes(Gpu)
        .Deployments(Scoring)
        .Validate();
}
