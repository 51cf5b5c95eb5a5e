using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST2010_one_megabyte_in_deployment
{
    internal static IReadOnlyList<Finding> Validate() => KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .Model("model")
        .InstanceType("gpu")
        .Requests(cpu: "2", memory: "1000000")
        .Validate();
}
