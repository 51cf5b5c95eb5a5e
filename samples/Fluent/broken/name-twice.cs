using InstanceLint.Fluent;

internal static class NameTwice
{
    internal static readonly InstanceType Definition = InstanceType.Define("cpu-small")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "2", memory: "4Gi")
        .Build();
}
