using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_request_equal_to_limit
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "8", memory: "32Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
