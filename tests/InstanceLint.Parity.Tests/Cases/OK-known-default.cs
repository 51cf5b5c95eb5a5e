using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_known_default
{
    private static readonly KubernetesOnlineDeployment Scoring = KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .Model("model")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .KnownInstanceTypes("defaultinstancetype")
        .Deployments(Scoring)
        .Validate();
}
