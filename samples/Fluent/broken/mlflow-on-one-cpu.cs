using InstanceLint.Fluent;

internal static class MlflowOnOneCpu
{
    internal static readonly KubernetesOnlineDeployment Definition = KubernetesOnlineDeployment.Define("mlflow-on-one-cpu")
        .Endpoint("churn")
        .MlflowModel("./model")
        .InstanceType("gpu-large")
        .Requests(cpu: "1", memory: "8Gi")
        .Build();
}
