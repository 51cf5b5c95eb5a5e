using System;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.Deployments;

/// <summary>Online deployments that run, or may run, on Kubernetes.</summary>
internal sealed class DeploymentKind : DocumentKind
{
    // Managed online deployments, and batch deployments.
    private static readonly string[] OtherTypes = ["managed", "model", "pipeline"];

    internal override string Name => DeploymentDefinition.KindName;

    internal override DocumentReader Reader => DocumentReader.AzureCli;

    internal override string[][] Words { get; } = [["endpoint_name"], ["model", "environment"], ["model", "code_configuration"]];

    internal override bool TryRead(YamlMapping document, DocumentContext context)
    {
        if (!IsDeployment(document))
        {
            return false;
        }

        var reader = new DeploymentReader(context, document);
        var recognition = Recognize(document, WorkloadSchema.Find(document), reader.Type);
        if (recognition == Recognition.Never || (recognition == Recognition.WithItsInstanceType && !reader.InstanceType.IsString))
        {
            return false;
        }

        context.Definitions.Add(reader.Read(isCertain: recognition == Recognition.Always));
        return true;
    }

    // endpoint_name is optional, because it can be passed to the CLI instead.
    private static bool IsDeployment(YamlMapping document) =>
        document.Find("endpoint_name") is not null
        || (document.Find("model") is not null && (document.Find("environment") ?? document.Find("code_configuration")) is not null);

    // Values files of Helm charts can have model and environment too.
    private static bool IsOfAzure(YamlMapping document) =>
        document.Find("endpoint_name") is not null
        || document.Find("code_configuration")?.Value is YamlMapping
        || document.Find("environment")?.Value switch
        {
            YamlMapping environment =>
                (environment.Find("image") ?? environment.Find("conda_file") ?? environment.Find("build")) is not null,
            YamlScalar { Text: var text } =>
                text.StartsWith("azureml:", StringComparison.Ordinal) || text.StartsWith("file:", StringComparison.Ordinal),
            _ => false,
        };

    // A batch deployment has the model and environment of an online deployment, but runs on a compute.
    private static bool IsBatch(YamlMapping document) => (document.Find("compute") ?? document.Find("mini_batch_size")) is not null;

    private static Recognition Recognize(YamlMapping document, string schema, Scalar type)
    {
        if (string.Equals(type.Value, DeploymentDefinition.KubernetesType, StringComparison.OrdinalIgnoreCase))
        {
            return Recognition.Always;
        }

        if (type.State == ScalarState.Unknown || Array.IndexOf(OtherTypes, type.Value) >= 0 || IsBatch(document))
        {
            return Recognition.Never;
        }

        if (schema.Length > 0)
        {
            return WorkloadSchema.IsOf(schema, DeploymentReader.SchemaName) ? Recognition.Always : Recognition.Never;
        }

        return !IsOfAzure(document) ? Recognition.Never
            : document.Find("resources")?.Value is YamlMapping resources
                && (resources.Find("requests") ?? resources.Find("limits")) is not null ? Recognition.Always
            : Recognition.WithItsInstanceType;
    }

    // The clusters in which a document is a Kubernetes deployment.
    private enum Recognition
    {
        Never,
        WithItsInstanceType,
        Always,
    }
}
