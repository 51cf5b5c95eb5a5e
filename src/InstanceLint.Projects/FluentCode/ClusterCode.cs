using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Projects.FluentCode;

/// <summary>Combines definitions to a cluster.</summary>
internal static class ClusterCode
{
    /// <summary>Returns the expression that builds a cluster.</summary>
    /// <param name="definitions">The type of each definition, with the expression of it.</param>
    /// <param name="indent">The blanks at the start of each line after the first.</param>
    internal static string Write(IEnumerable<(string Type, string Expression)> definitions, string indent)
    {
        var calls = definitions
            .GroupBy(
                static definition => definition.Type switch
                {
                    "InstanceType" => "InstanceTypes",
                    "KubernetesOnlineDeployment" => "Deployments",
                    _ => "Jobs",
                },
                StringComparer.Ordinal)
            .OrderBy(static group => group.Key switch { "InstanceTypes" => 0, "Deployments" => 1, _ => 2 })
            .Select(group => $"\n{indent}.{group.Key}({string.Join(", ", group.Select(static definition => definition.Expression))})");
        return $"Cluster.Define(){string.Concat(calls)}\n{indent}.Build()";
    }
}
