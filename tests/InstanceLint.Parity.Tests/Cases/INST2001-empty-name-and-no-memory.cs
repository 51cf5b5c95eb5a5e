using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2001_empty_name_and_no_memory
{
    private const string Name = "";

    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define(Name)
        .Requests(cpu: "4")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
