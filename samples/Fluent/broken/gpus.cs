using InstanceLint.Fluent;

internal static class Gpus
{
    internal static readonly InstanceType Definition = InstanceType.Define("gpus")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "2", memory: "4Gi")
        .Limit("nvidia.com/gpus", "1")
        .Build();
}
