using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST1007_placeholder_as_name
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("<instance type name>")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
