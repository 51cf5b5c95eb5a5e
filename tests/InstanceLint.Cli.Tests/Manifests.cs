namespace InstanceLint.Cli.Tests;

/// <summary>Manifests to test with.</summary>
internal static class Manifests
{
    /// <summary>A valid instance type, or one with another memory limit.</summary>
    internal static string InstanceType(string name, string memory = "8Gi") =>
        $$"""
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata: { name: {{name}} }
        spec:
          resources:
            requests: { cpu: "1", memory: "4Gi" }
            limits: { cpu: "2", memory: "{{memory}}" }

        """;

    /// <summary>A job that runs on an instance type.</summary>
    internal static string Job(string instanceType) =>
        $$"""
        $schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
        command: python train.py
        resources: { instance_type: {{instanceType}} }

        """;
}
