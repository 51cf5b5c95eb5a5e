using System;
using InstanceLint.Fluent.Contents;
using InstanceLint.Rules.Definitions;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent.Parsing;

/// <summary>Parses Kubernetes online deployments.</summary>
internal static class DeploymentParser
{
    internal static KubernetesOnlineDeployment Parse(string yaml)
    {
        var fields = WorkloadFields.From(Documents.Single(yaml, "Kubernetes online deployment", IsDeployment));
        var content = ReadResources(fields, ReadModel(fields, ReadCode(fields, new DeploymentContent(fields.Text("name") ?? string.Empty)
        {
            Description = fields.Text("description"),
            AppInsightsEnabled = fields.Boolean("app_insights_enabled"),
            Endpoint = fields.Text("endpoint_name"),
            Environment = WorkloadFields.ReadEnvironment(fields),
            InstanceType = WorkloadFields.ReadInstanceType(fields),
            InstanceCount = fields.Number("instance_count"),
        })));
        fields.Skip("$schema", "type");
        fields.End();
        return new KubernetesOnlineDeploymentBuilder(content).Build();
    }

    // The caller expects a deployment, so a document is taken for one unless its type or schema says otherwise.
    private static bool IsDeployment(YamlMapping document)
    {
        var type = WorkloadFields.TextOf(document, "type");
        return WorkloadFields.IsWorkload(document)
            && (type.Length > 0
                ? string.Equals(type, DeploymentDefinition.KubernetesType, StringComparison.OrdinalIgnoreCase)
                : WorkloadFields.IsOfSchema(document, "kubernetesOnlineDeployment", "endpoint_name", "model"));
    }

    private static DeploymentContent ReadCode(Fields document, DeploymentContent content)
    {
        var code = document.Mapping("code_configuration");
        if (code is null)
        {
            return content;
        }

        content = content with { Code = code.Text("code"), ScoringScript = code.Text("scoring_script") };
        code.End();
        return content.Code is null || content.ScoringScript is null
            ? throw document.Unsupported("code_configuration", "is missing code or scoring_script")
            : content;
    }

    private static DeploymentContent ReadModel(Fields document, DeploymentContent content)
    {
        const string Field = "model";
        if (document.IsNull(Field))
        {
            return content;
        }

        if (document.IsScalar(Field))
        {
            var reference = document.Text(Field)!;
            return DeploymentContent.IsReference(reference)
                ? content with { Model = reference }
                : throw document.Unsupported(Field, "is a string but not a reference such as azureml:name:version");
        }

        var model = document.Mapping(Field)!;
        var type = model.Text("type");
        content = content with { Model = model.Text("path"), IsMlflow = type == DeploymentDefinition.MlflowModelType };
        model.End();
        return content.Model is null ? throw model.Unsupported("path", "is missing")
            : content.IsMlflow ? content
            : type is not null ? throw model.Unsupported("type", "is not " + DeploymentDefinition.MlflowModelType)
            : DeploymentContent.IsReference(content.Model) ? throw model.Unsupported("path", "is a reference instead of a path")
            : content;
    }

    private static DeploymentContent ReadResources(Fields document, DeploymentContent content)
    {
        var resources = document.Mapping("resources");
        if (resources is null)
        {
            return content;
        }

        content = content with { Requests = ReadAmounts(resources, "requests"), Limits = ReadAmounts(resources, "limits") };
        resources.End();
        return content;
    }

    private static OrderedMap ReadAmounts(Fields resources, string section) =>
        resources.Mapping(section) is { } amounts ? Amounts.Create(amounts.Values()) : OrderedMap.Empty;
}
