using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_typed_amounts
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: Cpu.Cores(0.50m), memory: Memory.GiB(1.5m))
        .Limits(cpu: Cpu.Millicores(2500), memory: Memory.MB(4096))
        .Validate();
}
