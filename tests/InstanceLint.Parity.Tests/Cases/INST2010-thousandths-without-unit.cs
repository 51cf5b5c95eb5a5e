using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2010_thousandths_without_unit
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "1", memory: "16Gi")
        .Limits(cpu: "2000", memory: "32Gi")
        .Validate();
}
