using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2014_negative
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Request("amd.com/gpu", "-1")
        .Limits(cpu: "8", memory: "32Gi")
        .Limit("amd.com/gpu", "-1")
        .Validate();
}
