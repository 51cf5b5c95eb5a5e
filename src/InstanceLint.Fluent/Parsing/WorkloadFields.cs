using System;
using InstanceLint.Fluent.Contents;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent.Parsing;

/// <summary>Reads the fields that deployments and jobs have in common, with values resolved as in the Azure ML CLI.</summary>
internal static class WorkloadFields
{
    internal static Fields From(YamlMapping document) => new(document, string.Empty, AzureCliScalars.Resolve);

    /// <summary>Whether a document is a workload rather than a Kubernetes object, which has apiVersion or kind.</summary>
    internal static bool IsWorkload(YamlMapping document) => (document.Find("apiVersion") ?? document.Find("kind")) is null;

    /// <summary>Returns the text of a field, or an empty text if the field is missing or isn't a scalar.</summary>
    internal static string TextOf(YamlMapping document, string field) =>
        document.Find(field)?.Value is YamlScalar scalar ? scalar.Text : string.Empty;

    /// <summary>Whether a document names a schema or, if it names none, has one of the given fields.</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">The name of the schema, which is the last part of its URL.</param>
    /// <param name="fields">Fields that only documents of this schema have.</param>
    internal static bool IsOfSchema(YamlMapping document, string name, params string[] fields) =>
        WorkloadSchema.Find(document) is { Length: > 0 } schema
            ? WorkloadSchema.IsOf(schema, name)
            : Array.Exists(fields, field => document.Find(field) is not null);

    internal static EnvironmentContent? ReadEnvironment(Fields document)
    {
        const string Field = "environment";
        if (document.IsNull(Field))
        {
            return null;
        }

        if (document.IsScalar(Field))
        {
            return new EnvironmentContent(document.Text(Field), null, null);
        }

        var environment = document.Mapping(Field)!;
        var content = new EnvironmentContent(
            null, environment.Text("image") ?? throw document.Unsupported(Field, "has no image"), environment.Text("conda_file"));
        environment.End();
        return content;
    }

    internal static InstanceTypeChoice? ReadInstanceType(Fields? fields) =>
        fields?.Text("instance_type") is { } name ? new InstanceTypeChoice(name, null) : null;
}
