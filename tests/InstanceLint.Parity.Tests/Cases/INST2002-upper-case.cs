using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2002_upper_case
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("GPU-Large")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
