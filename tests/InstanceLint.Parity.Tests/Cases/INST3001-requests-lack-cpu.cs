using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST3001_requests_lack_cpu
{
    internal static IReadOnlyList<Finding> Validate() => KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .Model("model")
        .InstanceType("gpu")
        .Requests(memory: "4Gi")
        .Limits(cpu: "4", memory: "8Gi")
        .Validate();
}
