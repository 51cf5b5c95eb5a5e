using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_1024_cores
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "1024", memory: "16Gi")
        .Limits(cpu: "1024000m", memory: "32Gi")
        .Validate();
}
