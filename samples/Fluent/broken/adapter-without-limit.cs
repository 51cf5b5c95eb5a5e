using InstanceLint.Fluent;

internal static class AdapterWithoutLimit
{
    internal static readonly InstanceType Definition = InstanceType.Define("adapter-without-limit")
        .Requests(cpu: "1", memory: "2Gi")
        .Request("rdma/hca", "1")
        .Limits(cpu: "2", memory: "4Gi")
        .Build();
}
