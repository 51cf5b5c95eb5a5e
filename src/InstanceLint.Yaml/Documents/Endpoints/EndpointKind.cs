using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.Endpoints;

/// <summary>Kubernetes online endpoints. They are read only to report fields in the wrong place.</summary>
internal sealed class EndpointKind : DocumentKind
{
    private static readonly string[] Misplaced = ["instance_type", "resources"];

    internal override string Name => "endpoint";

    internal override DocumentReader Reader => DocumentReader.AzureCli;

    internal override string[][] Words { get; } = [["instance_type"], ["auth_mode", "resources"], ["kubernetesOnlineEndpoint", "resources"]];

    internal override bool TryRead(YamlMapping document, DocumentContext context)
    {
        if (!IsEndpoint(document, WorkloadSchema.Find(document)))
        {
            return false;
        }

        foreach (var name in Misplaced)
        {
            if (document.Find(name) is { } field)
            {
                context.Findings.Add(FieldMustBeInItsPlace.Rule.Misplaced(
                    field.Key.Span, Name, field.Name, "move it to the top level of each deployment of the endpoint"));
            }
        }

        return true;
    }

    private static bool IsEndpoint(YamlMapping document, string schema) => schema.Length > 0
        ? WorkloadSchema.IsOf(schema, "kubernetesOnlineEndpoint")
        : document.Find("auth_mode") is not null && document.Find("compute") is not null && document.Find("name") is not null;
}
