using System;

namespace InstanceLint.Tasks.Tests;

/// <summary>The manifests that most tests use.</summary>
internal static class ManifestText
{
    internal const string Good =
        """
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: gpu
        spec:
          resources:
            requests: { cpu: "1", memory: "1Gi" }
            limits: { cpu: "2", memory: "2Gi" }

        """;

    /// <summary>With an invalid quantity: INST2004, a warning, at 8:33.</summary>
    internal static readonly string Bad = Good.Replace("2Gi", "2GB", StringComparison.Ordinal);

    /// <summary>The same with a placeholder as its name: INST1007, an info.</summary>
    internal static readonly string BadWithPlaceholder = Bad.Replace("name: gpu", "name: <name>", StringComparison.Ordinal);
}
