namespace InstanceLint.Package.Tests;

/// <summary>Two manifests of a cluster: an instance type with a mistake, and a deployment that runs on it.</summary>
internal static class EditorManifests
{
    internal const string Type =
        """
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: small
        spec:
          resources:
            requests:
              cpu: "1"
              memory: "1GB"
            limits:
              cpu: "1"
              memory: "2Gi"

        """;

    internal const string Deployment =
        """
        name: blue
        endpoint_name: e
        model: azureml:m:1
        type: kubernetes
        instance_type: small

        """;
}
