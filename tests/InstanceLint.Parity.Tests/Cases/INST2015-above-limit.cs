using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2015_above_limit
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Request("rdma/hca", "2")
        .Limits(cpu: "8", memory: "32Gi")
        .Limit("rdma/hca", "1")
        .Validate();
}
