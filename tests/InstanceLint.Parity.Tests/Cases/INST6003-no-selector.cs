using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST6003_no_selector
{
    private static readonly InstanceType Type = InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define().InstanceTypes(Type).Validate();
}
