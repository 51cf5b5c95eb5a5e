using InstanceLint.Fluent;

internal static class NoInstance
{
    internal static readonly KubernetesOnlineDeployment Definition = KubernetesOnlineDeployment.Define("no-instance")
        .Endpoint("churn")
        .Model("./model")
        .InstanceType("gpu-large")
        .InstanceCount(0)
        .Build();
}
