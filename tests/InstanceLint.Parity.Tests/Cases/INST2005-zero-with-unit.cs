using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2005_zero_with_unit
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: Cpu.Millicores(0), memory: "0.0Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
