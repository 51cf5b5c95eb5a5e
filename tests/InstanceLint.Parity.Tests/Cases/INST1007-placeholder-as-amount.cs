using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST1007_placeholder_as_amount
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "<memory>")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
