using InstanceLint.Fluent;

internal static class RequestAboveLimit
{
    internal static readonly InstanceType Definition = InstanceType.Define("request-above-limit")
        .Requests(cpu: Cpu.Cores(4), memory: Memory.GiB(2))
        .Limits(cpu: Cpu.Millicores(2500), memory: Memory.GiB(4))
        .Build();
}
