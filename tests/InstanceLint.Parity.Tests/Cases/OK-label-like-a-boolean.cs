using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_label_like_a_boolean
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .NodeSelector("accelerated", "true")
        .NodeSelector("size", "1")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
