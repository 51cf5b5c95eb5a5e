using System;
using InstanceLint.Fluent;

var cpuSmall = InstanceType.Define("cpu-small")
    .Requests(cpu: "500m", memory: "2Gi")
    .Limits(cpu: "2", memory: "8Gi")
    .Build();

var gpuLarge = InstanceType.Define("gpu-large")
    .NodeSelector("purpose", "ml")
    .Requests(cpu: Cpu.Cores(4), memory: Memory.GiB(16))
    .Limits(cpu: Cpu.Cores(8), memory: Memory.GiB(64), gpu: 2)
    .Build();

var vision = KubernetesOnlineDeployment.Define("vision-blue")
    .Endpoint("vision")
    .MlflowModel("./model")
    .InstanceType(gpuLarge)
    .Requests(cpu: "4", memory: "16Gi")
    .Limits(cpu: "7", memory: "48Gi", gpu: 1)
    .Build();

// Defined in manifests/cpu-batch.yaml, which the analyzer reads too.
var churn = KubernetesOnlineDeployment.Define("churn-blue")
    .Endpoint("churn")
    .Model("./churn.onnx")
    .InstanceType("cpu-batch")
    .Requests(cpu: "1", memory: "4Gi")
    .Limits(cpu: "3", memory: "8Gi")
    .Build();

var train = CommandJob.Define("python train.py")
    .Code("./src")
    .Environment("azureml:training:3")
    .Compute("azureml:cluster")
    .InstanceType(cpuSmall)
    .Build();

var cluster = Cluster.Define()
    .ExtensionNodeSelector("environment", "dev")
    .ExtensionNodeSelector("purpose", "ml")
    .KnownInstanceTypes("cpu-batch")
    .InstanceTypes(cpuSmall, gpuLarge)
    .Deployments(vision, churn)
    .Jobs(train)
    .Build();

Console.Write(cluster.ToYaml());
