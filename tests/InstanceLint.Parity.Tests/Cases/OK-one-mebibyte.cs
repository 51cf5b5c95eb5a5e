using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_one_mebibyte
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "1m", memory: "1Mi")
        .Limits(cpu: Cpu.Millicores(1), memory: "1048576")
        .Validate();
}
