using InstanceLint.Fluent;

internal static class SelectorOfANodePool
{
    internal static readonly InstanceType Definition = InstanceType.Define("selector-of-a-node-pool")
        .NodeSelector("agentpool", "gpu")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "2", memory: "4Gi")
        .Build();
}
