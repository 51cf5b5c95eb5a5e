using InstanceLint.Fluent;

internal static class GpuInRequests
{
    internal static readonly InstanceType Definition = InstanceType.Define("gpu-in-requests")
        .Requests(cpu: "1", memory: "2Gi")
        .Request("nvidia.com/gpu", "1")
        .Limits(cpu: "2", memory: "4Gi", gpu: 1)
        .Build();
}
