using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_constants
{
    private const string Pool = "pool";
    private const string Cores = "4";
    private const string Unit = "Gi";
    private static readonly string Large = "32Gi";

    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu-" + Pool)
        .NodeSelector(Pool, Pool)
        .Requests(cpu: $"{Cores}", memory: "16" + Unit)
        .Limits(cpu: "8", memory: Large)
        .Validate();
}
