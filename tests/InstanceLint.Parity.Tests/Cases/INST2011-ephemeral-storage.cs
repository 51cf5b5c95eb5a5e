using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2011_ephemeral_storage
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Request("ephemeral-storage", "1Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
