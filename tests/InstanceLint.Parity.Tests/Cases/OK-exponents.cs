using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_exponents
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "2e0", memory: "16e9")
        .Limits(cpu: "8E0", memory: "32E9")
        .Validate();
}
