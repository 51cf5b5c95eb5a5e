using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_handed_over
{
    private static readonly InstanceType Gpu = InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi", gpu: 2)
        .Build();

    internal static IReadOnlyList<Finding> Validate() => KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .MlflowModel("model")
        .InstanceType(Gpu)
        .Requests(cpu: "2", memory: "4Gi")
        .Limits(cpu: "4", memory: "8Gi", gpu: 2)
        .Validate();
}
