using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST3006_own_default
{
    private static readonly InstanceType Gpu = InstanceType.Define("defaultinstancetype")
        .Requests(cpu: "1", memory: "4G")
        .Limits(cpu: "4", memory: "8Gi")
        .Build();

    private static readonly KubernetesOnlineDeployment Scoring = KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .MlflowModel("model")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .InstanceTypes(Gpu)
        .Deployments(Scoring)
        .Validate();
}
