using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2013_starts_with_dash
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .NodeSelector("pool", "-gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
