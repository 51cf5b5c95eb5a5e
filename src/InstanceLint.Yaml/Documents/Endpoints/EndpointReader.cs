using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.Endpoints;

/// <summary>Reads Kubernetes online endpoints, of which only a misplaced instance type counts.</summary>
internal static class EndpointReader
{
    internal static bool IsKubernetesEndpoint(YamlMapping document, string schema) => schema.Length > 0
        ? WorkloadReader.IsOf(schema, "kubernetesOnlineEndpoint")
        : document.Find("auth_mode") is not null && document.Find("compute") is not null && document.Find("name") is not null;

    internal static void Read(YamlMapping document, List<Finding> findings)
    {
        if (document.Find("instance_type") is { } field)
        {
            findings.Add(FieldMustBeInItsPlace.Rule.Misplaced(
                field.Key.Span, "endpoint", field.Name, "write it at the top of each deployment of the endpoint"));
        }
    }
}
