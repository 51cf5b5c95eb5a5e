using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2005_zero_cpu
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "0", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
