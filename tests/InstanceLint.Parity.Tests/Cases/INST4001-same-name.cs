using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST4001_same_name
{
    private static readonly InstanceType Gpu = InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Build();

    private static readonly InstanceType Other = InstanceType.Define("gpu")
        .Requests(cpu: "2", memory: "8Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .InstanceTypes(Gpu, Other)
        .Validate();
}
