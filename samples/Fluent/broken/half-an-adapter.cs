using InstanceLint.Fluent;

internal static class HalfAnAdapter
{
    internal static readonly InstanceType Definition = InstanceType.Define("half-an-adapter")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "2", memory: "4Gi")
        .Limit("rdma/hca", "0.5")
        .Build();
}
