using InstanceLint.Fluent;

internal static class ZeroCpu
{
    internal static readonly InstanceType Definition = InstanceType.Define("zero-cpu")
        .Requests(cpu: "0", memory: "2Gi")
        .Limits(cpu: "2", memory: "4Gi")
        .Build();
}
