using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST3006_handed_over
{
    private static readonly InstanceType Small = InstanceType.Define("small")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "1", memory: "2Gi")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .MlflowModel("model")
        .InstanceType(Small)
        .Validate();
}
