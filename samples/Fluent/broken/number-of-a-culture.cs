using InstanceLint.Fluent;

internal static class NumberOfACulture
{
    internal static InstanceType Define(double gib) => InstanceType.Define("number-of-a-culture")
        .Requests(cpu: "1", memory: $"{gib}Gi")
        .Limits(cpu: "2", memory: "4Gi")
        .Build();
}
