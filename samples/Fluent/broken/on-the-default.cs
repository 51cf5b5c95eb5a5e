using InstanceLint.Fluent;

internal static class OnTheDefault
{
    internal static readonly KubernetesOnlineDeployment Definition = KubernetesOnlineDeployment.Define("on-the-default")
        .Endpoint("churn")
        .Model("./model")
        .Requests(cpu: "1", memory: "1Gi")
        .Build();
}
