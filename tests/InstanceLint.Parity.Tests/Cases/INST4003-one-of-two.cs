using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST4003_one_of_two
{
    private static readonly InstanceType Gpu = InstanceType.Define("gpu")
        .NodeSelector("environment", "prod")
        .NodeSelector("kubernetes.io/arch", "amd64")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .ExtensionNodeSelector("environment", "prod")
        .ExtensionNodeSelector("purpose", "ml")
        .InstanceTypes(Gpu)
        .Validate();
}
