using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2012_key_and_value
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .NodeSelector("node pool", "gpu pool")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
