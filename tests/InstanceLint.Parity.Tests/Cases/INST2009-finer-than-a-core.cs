using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2009_finer_than_a_core
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "1.000000001", memory: "1Gi")
        .Limits(cpu: "1", memory: "1Gi")
        .Validate();
}
