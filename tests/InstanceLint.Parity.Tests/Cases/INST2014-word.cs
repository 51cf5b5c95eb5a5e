using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2014_word
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Limit("rdma/hca", "all")
        .Validate();
}
