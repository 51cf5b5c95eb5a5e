using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_typed_units_of_memory
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: Cpu.Cores(1), memory: Memory.KiB(2097152))
        .Limits(cpu: Cpu.Cores(1), memory: Memory.TiB(0.5m))
        .Validate();
}
