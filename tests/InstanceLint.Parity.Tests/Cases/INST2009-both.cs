using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2009_both
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "8001m", memory: "32769Mi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
