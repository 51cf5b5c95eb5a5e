using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_default_by_name
{
    private static readonly InstanceType Gpu = InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Build();

    private static readonly KubernetesOnlineDeployment Scoring = KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .Model("model")
        .InstanceType("defaultinstancetype")
        .Requests(cpu: "1", memory: "1Gi")
        .Limits(cpu: "1", memory: "1.5Gi")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .InstanceTypes(Gpu)
        .Deployments(Scoring)
        .Validate();
}
