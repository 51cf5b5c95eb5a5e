using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2007_other_number_in_deployment
{
    internal static IReadOnlyList<Finding> Validate() => KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .Model("model")
        .InstanceType("gpu")
        .Requests(cpu: "2", memory: "4Gi")
        .Request("nvidia.com/gpu", "2")
        .Limits(cpu: "4", memory: "8Gi")
        .Limit("nvidia.com/gpu", "1")
        .Validate();
}
