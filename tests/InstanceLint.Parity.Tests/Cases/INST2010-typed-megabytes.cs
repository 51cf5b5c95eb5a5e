using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2010_typed_megabytes
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: Cpu.Cores(0.001m), memory: Memory.MB(0.25m))
        .Limits(cpu: Cpu.Cores(0.001m), memory: Memory.MB(0.5m))
        .Validate();
}
