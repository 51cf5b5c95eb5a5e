using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2015_alone
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Request("rdma/hca", "1")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
