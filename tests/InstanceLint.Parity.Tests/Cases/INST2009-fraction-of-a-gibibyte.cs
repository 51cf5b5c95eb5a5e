using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2009_fraction_of_a_gibibyte
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "1", memory: Memory.GiB(0.2m))
        .Limits(cpu: "1", memory: Memory.MiB(200))
        .Validate();
}
