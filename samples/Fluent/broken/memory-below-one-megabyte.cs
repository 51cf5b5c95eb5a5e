using InstanceLint.Fluent;

internal static class MemoryBelowOneMegabyte
{
    internal static readonly KubernetesOnlineDeployment Definition = KubernetesOnlineDeployment.Define("memory-below-one-megabyte")
        .Endpoint("churn")
        .Model("./model")
        .InstanceType("cpu-small")
        .Requests(cpu: "1", memory: "512Ki")
        .Build();
}
