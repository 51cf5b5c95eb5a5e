using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2010_just_below_a_mebibyte
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "1048575")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
