using InstanceLint.Fluent;

internal static class NoSuchType
{
    internal static readonly KubernetesOnlineDeployment Definition = KubernetesOnlineDeployment.Define("no-such-type")
        .Endpoint("churn")
        .Model("./model")
        .InstanceType("gpu-larg")
        .Requests(cpu: "1", memory: "1Gi")
        .Build();
}
