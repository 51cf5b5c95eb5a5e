using InstanceLint.Fluent;

internal static class GpuInBoth
{
    internal static readonly KubernetesOnlineDeployment Definition = KubernetesOnlineDeployment.Define("gpu-in-both")
        .Endpoint("churn")
        .Model("./model")
        .InstanceType("gpu-large")
        .Requests(cpu: "1", memory: "1Gi")
        .Request("nvidia.com/gpu", "1")
        .Limits(cpu: "2", memory: "4Gi", gpu: 1)
        .Build();
}
