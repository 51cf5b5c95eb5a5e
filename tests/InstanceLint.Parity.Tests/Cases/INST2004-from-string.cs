using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2004_from_string
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: Cpu.FromString("4cores"), memory: Memory.FromString("16Gi"))
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
