using InstanceLint.Fluent;

internal static class NoName
{
    internal static readonly InstanceType Definition = InstanceType.Define("")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "2", memory: "4Gi")
        .Build();
}
