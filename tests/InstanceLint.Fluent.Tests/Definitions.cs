using System.Collections.Generic;

namespace InstanceLint.Fluent.Tests;

/// <summary>Valid definitions of several kinds.</summary>
internal static class Definitions
{
    /// <summary>A minimal instance type.</summary>
    internal static InstanceTypeBuilder Small { get; } = InstanceType.Define("small").Requests("1", "1Gi").Limits("1", "1Gi");

    internal static InstanceType Gpu { get; } = InstanceType.Define("gpu")
        .NodeSelector(new Dictionary<string, string> { ["agentpool"] = "gpu", ["kubernetes.io/arch"] = "amd64" })
        .Request("rdma/hca", "1")
        .Requests(memory: Memory.GiB(16), cpu: Cpu.Cores(4))
        .Limit("rdma/hca", "1")
        .Limits(Cpu.Cores(8), Memory.GiB(32), gpu: 2)
        .Build();

    internal static KubernetesOnlineDeployment FullDeployment { get; } = KubernetesOnlineDeployment.Define("blue")
        .InstanceCount(2)
        .InstanceType(Gpu)
        .Limits(cpu: "4", memory: "8Gi", gpu: 1)
        .Requests(cpu: "2", memory: "4Gi")
        .Environment("azureml:env:1")
        .MlflowModel("./model")
        .Endpoint("digits")
        .AppInsightsEnabled(false)
        .Description("Two lines, one colon")
        .Build();

    internal static CommandJob FullJob { get; } = CommandJob.Define("pip install -r requirements.txt\npython train.py --rate \"0.1\"")
        .InstanceCount(3)
        .InstanceType(Gpu)
        .Compute("azureml:k8s")
        .Environment("azureml:env:1")
        .Code("./src")
        .Description("yes")
        .ExperimentName("mnist")
        .DisplayName("Train")
        .Name("train-1")
        .Build();
}
