using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2005_typed_zeros
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: Cpu.Cores(0.00m), memory: Memory.GiB(-1.50m))
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
