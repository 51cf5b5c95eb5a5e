using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class INST3008_nothing_else_in_the_cluster
{
    private static readonly KubernetesOnlineDeployment Scoring = KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .Model("model")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .Deployments(Scoring)
        .Validate();
}
