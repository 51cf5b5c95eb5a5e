using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_unusual_name
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("1.a-b--c.2")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
