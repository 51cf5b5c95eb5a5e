using System.Text.Json;
using System.Text.Json.Nodes;

namespace InstanceLint.LanguageServer.Tests;

/// <summary>Manifests of the tests.</summary>
internal static class Texts
{
    /// <summary>An instance type without findings.</summary>
    internal const string Gpu =
        """
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: gpu
        spec:
          resources:
            requests:
              cpu: "1"
              memory: 2Gi
            limits:
              cpu: "2"
              memory: 4Gi

        """;

    /// <summary>A deployment that runs on it.</summary>
    internal const string Deployment =
        """
        $schema: https://azuremlschemas.azureedge.net/latest/kubernetesOnlineDeployment.schema.json
        type: kubernetes
        name: blue
        endpoint_name: shop
        model: azureml:shop:1
        instance_type: gpu
        instance_count: 1
        resources:
          requests:
            cpu: "1"
            memory: 1Gi
          limits:
            cpu: "1.5"
            memory: 3Gi

        """;

    /// <summary>The same instance type with a unit that Kubernetes doesn't know.</summary>
    internal static string Wrong { get; } = Gpu.Replace("memory: 4Gi", "memory: 4GB", System.StringComparison.Ordinal);

    /// <summary>A place of the protocol.</summary>
    internal static JsonObject Range(int line, int start, int endLine, int end) => new()
    {
        ["start"] = new JsonObject { ["line"] = line, ["character"] = start },
        ["end"] = new JsonObject { ["line"] = endLine, ["character"] = end },
    };

    /// <summary>A place on one line in short: <c>11:14-17</c>.</summary>
    internal static string Place(JsonElement range)
    {
        var (start, end) = (range.GetProperty("start"), range.GetProperty("end"));
        var line = start.GetProperty("line").GetInt32();
        var last = end.GetProperty("line").GetInt32();
        return $"{line}:{start.GetProperty("character").GetInt32()}-{(last == line ? string.Empty : last + ":")}{end.GetProperty("character").GetInt32()}";
    }

    /// <summary>A diagnostic in short: <c>11:14-17 INST2004</c>.</summary>
    internal static string Short(JsonElement diagnostic) => $"{Place(diagnostic.GetProperty("range"))} {diagnostic.GetProperty("code").GetString()}";
}
