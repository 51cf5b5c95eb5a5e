using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_written_by_kubernetes
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "1", memory: "107374182400m")
        .Limits(cpu: "1", memory: "0.1Gi")
        .Validate();
}
