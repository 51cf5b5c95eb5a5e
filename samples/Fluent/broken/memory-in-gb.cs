using InstanceLint.Fluent;

internal static class MemoryInGb
{
    internal static readonly InstanceType Definition = InstanceType.Define("memory-in-gb")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "2", memory: "4GB")
        .Build();
}
