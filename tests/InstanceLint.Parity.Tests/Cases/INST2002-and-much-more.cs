using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2002_and_much_more
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("My_GPU")
        .NodeSelector("a b", "c d")
        .Requests(cpu: "1,5")
        .Request("nvidia.com/gpu", "1")
        .Limits(cpu: "0", memory: "2048")
        .Limit("nvidia.com/gpu", "0.5")
        .Limit("gpus", "1")
        .Validate();
}
