using InstanceLint.Fluent;

internal static class NameTwice
{
    internal static readonly InstanceType First = InstanceType.Define("cpu-small")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "2", memory: "4Gi")
        .Build();

    internal static readonly InstanceType Second = InstanceType.Define("cpu-small")
        .Requests(cpu: "1", memory: "2Gi")
        .Limits(cpu: "2", memory: "8Gi")
        .Build();

    internal static readonly InstanceTypeList Definition = InstanceTypeList.Of(First, Second);
}
