using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2007_gpu_in_both
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Request("nvidia.com/gpu", "1")
        .Limits(cpu: "8", memory: "32Gi", gpu: 2)
        .Validate();
}
