using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_within_the_extension
{
    private static readonly InstanceType Gpu = InstanceType.Define("gpu")
        .NodeSelector("environment", "prod")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .ExtensionNodeSelector("environment", "prod")
        .ExtensionNodeSelector("purpose", "ml")
        .InstanceTypes(Gpu)
        .Validate();
}
