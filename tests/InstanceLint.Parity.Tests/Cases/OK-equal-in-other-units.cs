using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_equal_in_other_units
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "1", memory: "1024Mi")
        .Limits(cpu: "1000m", memory: "1Gi")
        .Validate();
}
