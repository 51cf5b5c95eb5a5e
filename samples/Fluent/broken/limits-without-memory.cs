using InstanceLint.Fluent;

internal static class LimitsWithoutMemory
{
    internal static readonly InstanceType Definition = InstanceType.Define("limits-without-memory")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "2")
        .Build();
}
