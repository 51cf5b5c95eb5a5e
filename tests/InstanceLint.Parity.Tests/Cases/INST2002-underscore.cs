using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2002_underscore
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu_large")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
