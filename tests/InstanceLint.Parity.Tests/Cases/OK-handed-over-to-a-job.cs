using System.Collections.Generic;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

internal static class OK_handed_over_to_a_job
{
    private static readonly InstanceType Gpu = InstanceType.Define("gpu")
        .Requests(cpu: "4", memory: "16Gi")
        .Limits(cpu: "8", memory: "32Gi")
        .Build();

    internal static IReadOnlyList<Finding> Validate() => CommandJob.Define("python train.py")
        .Compute("azureml:k8s")
        .InstanceType(Gpu)
        .Validate();
}
