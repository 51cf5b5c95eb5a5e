using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST6001_gpus
{
    private static readonly InstanceType Type = InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi", gpu: 2)
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define().InstanceTypes(Type).Validate();
}
