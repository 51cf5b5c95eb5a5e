using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_mlflow_on_a_type_that_gives_enough
{
    private static readonly InstanceType Gpu = InstanceType.Define("gpu")
        .Requests(cpu: "2", memory: "4G")
        .Limits(cpu: "4", memory: "8Gi")
        .Build();

    private static readonly KubernetesOnlineDeployment Scoring = KubernetesOnlineDeployment.Define("scoring")
        .Endpoint("fraud")
        .MlflowModel("model")
        .InstanceType("gpu")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => Cluster.Define("prod")
        .InstanceTypes(Gpu)
        .Deployments(Scoring)
        .Validate();
}
