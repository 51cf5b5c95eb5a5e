using InstanceLint.Fluent;

internal static class MemoryWithoutUnit
{
    internal static readonly InstanceType Definition = InstanceType.Define("memory-without-unit")
        .Requests(cpu: "1", memory: "2048")
        .Limits(cpu: "2", memory: "4Gi")
        .Build();
}
