using InstanceLint.Fluent;

internal static class AllOfTheMemory
{
    internal static readonly KubernetesOnlineDeployment Definition = KubernetesOnlineDeployment.Define("all-of-the-memory")
        .Endpoint("churn")
        .Model("./model")
        .InstanceType("cpu-batch")
        .Requests(cpu: "1", memory: "1Gi")
        .Limits(cpu: "2", memory: "16Gi")
        .Build();
}
