using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2004_decimal_comma
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "1,5", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
