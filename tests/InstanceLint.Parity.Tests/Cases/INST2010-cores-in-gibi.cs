using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2010_cores_in_gibi
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "1", memory: "16Gi")
        .Limits(cpu: "2Gi", memory: "32Gi")
        .Validate();
}
