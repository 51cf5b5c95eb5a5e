using InstanceLint.Fluent;

internal static class HalfAGpu
{
    internal static readonly InstanceType Definition = InstanceType.Define("half-a-gpu")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "2", memory: "4Gi")
        .Limit("nvidia.com/gpu", "0.5")
        .Build();
}
