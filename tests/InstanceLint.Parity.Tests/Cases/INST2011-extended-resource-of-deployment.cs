using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2011_extended_resource_of_deployment
{
    internal static IReadOnlyList<Finding> Validate() => KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .Model("model")
        .InstanceType("gpu")
        .Requests(cpu: "2", memory: "4Gi")
        .Limits(cpu: "4", memory: "8Gi")
        .Limit("rdma/hca", "2")
        .Validate();
}
