using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST4003_other_key
{
    private static readonly InstanceType Gpu = InstanceType.Define("gpu")
        .NodeSelector("pool", "gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .ExtensionNodeSelector("environment", "prod")
        .InstanceTypes(Gpu)
        .Validate();
}
