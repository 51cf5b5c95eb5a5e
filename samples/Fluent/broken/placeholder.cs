using InstanceLint.Fluent;

internal static class Placeholder
{
    internal static readonly InstanceType Definition = InstanceType.Define("placeholder")
        .Requests(cpu: "1", memory: "<memory>")
        .Limits(cpu: "2", memory: "4Gi")
        .Build();
}
