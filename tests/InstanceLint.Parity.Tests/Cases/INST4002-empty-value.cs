using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST4002_empty_value
{
    private static readonly InstanceType Gpu = InstanceType.Define("gpu")
        .NodeSelector("environment", "")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .ExtensionNodeSelector("environment", "prod")
        .InstanceTypes(Gpu)
        .Validate();
}
