using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_extended_resource_in_thousandths
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Request("rdma/hca", "1000m")
        .Limits(cpu: "8", memory: "32Gi")
        .Limit("rdma/hca", "1")
        .Limit("amd.com/gpu", "1k")
        .Validate();
}
