using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_capped
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "1", memory: "1Ei")
        .Limits(cpu: "1", memory: "100E")
        .Validate();
}
