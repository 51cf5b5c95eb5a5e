using InstanceLint.Fluent;

internal static class UpperCaseName
{
    internal static readonly InstanceType Definition = InstanceType.Define("GPU_A100")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "2", memory: "4Gi")
        .Build();
}
