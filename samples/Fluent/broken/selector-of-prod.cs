using InstanceLint.Fluent;

internal static class SelectorOfProd
{
    internal static readonly InstanceType Definition = InstanceType.Define("selector-of-prod")
        .NodeSelector("environment", "prod")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "2", memory: "4Gi")
        .Build();
}
