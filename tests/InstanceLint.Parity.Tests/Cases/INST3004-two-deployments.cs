using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST3004_two_deployments
{
    private static readonly InstanceType Gpu = InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Build();

    private static readonly KubernetesOnlineDeployment A = KubernetesOnlineDeployment.Define("a")
        .Endpoint("fraud")
        .Model("model")
        .InstanceType("gpu")
        .Requests(cpu: "9", memory: "4Gi")
        .Build();

    private static readonly KubernetesOnlineDeployment B = KubernetesOnlineDeployment.Define("b")
        .Endpoint("fraud")
        .Model("model")
        .InstanceType("gpu")
        .Requests(cpu: "2", memory: "33Gi")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .InstanceTypes(Gpu)
        .Deployments(A, B)
        .Validate();
}
