using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2004_space_before_unit
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "500 m", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
