using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.Endpoints;

/// <summary>Kubernetes online endpoints. They are read only to report an instance type in the wrong place.</summary>
internal sealed class EndpointKind : DocumentKind
{
    internal override string Name => "endpoint";

    internal override DocumentReader Reader => DocumentReader.AzureCli;

    internal override string[][] Words { get; } = [["instance_type"]];

    internal override bool TryRead(YamlMapping document, DocumentContext context)
    {
        if (!IsEndpoint(document, WorkloadSchema.Find(document)))
        {
            return false;
        }

        if (document.Find("instance_type") is { } field)
        {
            context.Findings.Add(FieldMustBeInItsPlace.Rule.Misplaced(
                field.Key.Span, Name, field.Name, "move it to the top level of each deployment of the endpoint"));
        }

        return true;
    }

    private static bool IsEndpoint(YamlMapping document, string schema) => schema.Length > 0
        ? WorkloadSchema.IsOf(schema, "kubernetesOnlineEndpoint")
        : document.Find("auth_mode") is not null && document.Find("compute") is not null && document.Find("name") is not null;
}
