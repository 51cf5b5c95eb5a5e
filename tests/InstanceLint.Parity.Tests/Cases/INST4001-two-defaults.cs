using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST4001_two_defaults
{
    private static readonly InstanceType First = InstanceType.Define("defaultinstancetype")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Build();

    private static readonly InstanceType Second = InstanceType.Define("defaultinstancetype")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi", gpu: 2)
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .InstanceTypes(First, Second)
        .Validate();
}
