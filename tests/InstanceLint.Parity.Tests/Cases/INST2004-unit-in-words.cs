using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2004_unit_in_words
{
    internal static IReadOnlyList<Finding> Validate() => InstanceType.Define("gpu")
        .Requests(cpu: "1 core", memory: "16 gigs")
        .Limits(cpu: "8", memory: "32Gi")
        .Validate();
}
