using InstanceLint.Fluent;

internal static class SelectorValue
{
    internal static readonly InstanceType Definition = InstanceType.Define("selector-value")
        .NodeSelector("purpose", "machine learning")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "2", memory: "4Gi")
        .Build();
}
