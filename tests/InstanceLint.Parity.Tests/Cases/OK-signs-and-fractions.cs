using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_signs_and_fractions
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "+.5", memory: "+1.Gi")
        .Limits(cpu: "1.", memory: "1.5Gi")
        .Validate();
}
