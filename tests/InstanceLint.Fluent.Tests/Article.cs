namespace InstanceLint.Fluent.Tests;

/// <summary>The samples in the Azure Machine Learning documentation of instance types, with their placeholders replaced.</summary>
internal static class Article
{
    internal static InstanceType MyInstanceType { get; } = InstanceType.Define("myinstancetypename")
        .NodeSelector("mylabel", "mylabelvalue")
        .Limits(cpu: "1", memory: "2Gi", gpu: 1)
        .Requests(cpu: "700m", memory: "1500Mi")
        .Build();

    internal static InstanceType CpuSmall { get; } = InstanceType.Define("cpusmall")
        .Requests(cpu: "100m", memory: "100Mi")
        .Limits(cpu: "1", memory: "1Gi", gpu: 0)
        .Build();

    internal static InstanceType DefaultInstanceType { get; } = InstanceType.Define("defaultinstancetype")
        .Requests(cpu: "1", memory: "1Gi")
        .Limits(cpu: "1", memory: "1Gi", gpu: 0)
        .Build();

    internal static InstanceTypeList List { get; } = InstanceTypeList.Of(CpuSmall, DefaultInstanceType);

    internal static CommandJob Job { get; } = CommandJob.Define("python -c \"print('Hello world!')\"")
        .EnvironmentImage("library/python:latest")
        .Compute("azureml:k8s-compute")
        .InstanceType("myinstancetypename")
        .Build();

    internal static KubernetesOnlineDeployment Deployment { get; } = KubernetesOnlineDeployment.Define("blue")
        .AppInsightsEnabled()
        .Endpoint("my-endpoint")
        .Model("./model/sklearn_mnist_model.pkl")
        .CodeConfiguration("./script/", "score.py")
        .InstanceType("myinstancetypename")
        .EnvironmentImage("mcr.microsoft.com/azureml/openmpi3.1.2-ubuntu18.04:latest", condaFile: "file:./model/conda.yml")
        .Build();

    internal static KubernetesOnlineDeployment DeploymentWithResources { get; } = Deployment.ToBuilder()
        .Requests(cpu: "0.1", memory: "0.2Gi")
        .Limits(cpu: "0.2", memory: "0.5Gi")
        .Build();
}
