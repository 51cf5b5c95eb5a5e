using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST3007_not_among_known
{
    private static readonly KubernetesOnlineDeployment Scoring = KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .Model("model")
        .InstanceType("gpu-a10")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .KnownInstanceTypes("gpu-a100", "cpu")
        .Deployments(Scoring)
        .Validate();
}
