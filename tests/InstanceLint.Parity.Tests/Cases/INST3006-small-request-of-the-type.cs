using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST3006_small_request_of_the_type
{
    private static readonly InstanceType Gpu = InstanceType.Define("small")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "4", memory: "8Gi")
        .Build();

    private static readonly KubernetesOnlineDeployment Scoring = KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .MlflowModel("model")
        .InstanceType("small")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .InstanceTypes(Gpu)
        .Deployments(Scoring)
        .Validate();
}
