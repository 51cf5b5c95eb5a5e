using InstanceLint.Fluent;

internal static class OnlyAGpuLimit
{
    internal static readonly KubernetesOnlineDeployment Definition = KubernetesOnlineDeployment.Define("only-a-gpu-limit")
        .Endpoint("churn")
        .Model("./model")
        .InstanceType("gpu-large")
        .Requests(cpu: "1", memory: "1Gi")
        .Limits(gpu: 1)
        .Build();
}
