using InstanceLint.Fluent;

internal static class NoMemoryRequest
{
    internal static readonly KubernetesOnlineDeployment Definition = KubernetesOnlineDeployment.Define("no-memory-request")
        .Endpoint("churn")
        .Model("./model")
        .InstanceType("cpu-small")
        .Requests(cpu: "1")
        .Build();
}
