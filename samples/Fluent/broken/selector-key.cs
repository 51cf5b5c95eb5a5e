using InstanceLint.Fluent;

internal static class SelectorKey
{
    internal static readonly InstanceType Definition = InstanceType.Define("selector-key")
        .NodeSelector("my pool", "ml")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "2", memory: "4Gi")
        .Build();
}
