using InstanceLint.Fluent;

internal static class FourGpusOfTwo
{
    internal static readonly KubernetesOnlineDeployment Definition = KubernetesOnlineDeployment.Define("four-gpus-of-two")
        .Endpoint("churn")
        .Model("./model")
        .InstanceType("gpu-large")
        .Requests(cpu: "1", memory: "1Gi")
        .Limits(cpu: "2", memory: "4Gi", gpu: 4)
        .Build();
}
