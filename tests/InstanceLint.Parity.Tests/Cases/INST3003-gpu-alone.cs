using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST3003_gpu_alone
{
    internal static IReadOnlyList<Finding> Validate() => KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .Model("model")
        .InstanceType("gpu")
        .Requests(cpu: "2", memory: "4Gi")
        .Limits(gpu: 1)
        .Validate();
}
