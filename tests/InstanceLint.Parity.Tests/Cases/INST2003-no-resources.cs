using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2003_no_resources
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .NodeSelector("pool", "gpu")
        .Validate();
}
