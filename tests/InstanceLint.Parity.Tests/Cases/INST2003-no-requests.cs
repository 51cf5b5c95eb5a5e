using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2003_no_requests
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
