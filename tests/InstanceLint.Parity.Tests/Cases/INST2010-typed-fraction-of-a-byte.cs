using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2010_typed_fraction_of_a_byte
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: Cpu.Cores(0.0000000001m), memory: Memory.GiB(0.0000000001m))
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
