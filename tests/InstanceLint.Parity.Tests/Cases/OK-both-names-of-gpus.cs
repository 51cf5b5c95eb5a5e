using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_both_names_of_gpus
{
    internal static IReadOnlyList<Finding> Validate() => KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .Model("model")
        .InstanceType("gpu")
        .Requests(cpu: "2", memory: "4Gi")
        .Limits(cpu: "4", memory: "8Gi", gpu: 1)
        .Limit("gpu", "1")
        .Validate();
}
