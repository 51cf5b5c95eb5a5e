using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Documents.Deployments;
using InstanceLint.Yaml.Documents.InstanceTypes;
using InstanceLint.Yaml.Documents.Jobs;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent.Contents;

/// <summary>All types of documents.</summary>
internal static class Formats
{
    private const string CommandType = "command";

    private static readonly string[] JobTypes = [CommandType, "sweep", "pipeline", "parallel", "automl", "spark", "import", "data_transfer"];

    internal static Format InstanceType { get; } = new(
        "instance type",
        static document => IsOfKind(document, KindMustBeServed.InstanceType),
        KubectlScalars.Resolve,
        new FieldOrder(new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            [string.Empty] = ["apiVersion", "kind", "metadata", "spec", "status"],
            ["metadata"] = ["name", "namespace", "labels", "annotations"],
            ["spec"] = ["nodeSelector", "resources"],
            ["spec.resources"] = Sections,
            ["spec.resources.requests"] = Resources,
            ["spec.resources.limits"] = Resources,
        }),
        static (document, context) => new InstanceTypeReader(context).ReadInstanceType(document));

    internal static Format InstanceTypeList { get; } = new(
        "instance type list",
        static document => IsOfKind(document, KindMustBeServed.InstanceTypeList),
        KubectlScalars.Resolve,
        FieldOrder.None,
        static (document, context) => new InstanceTypeReader(context).ReadList(document));

    internal static Format Deployment { get; } = new(
        "Kubernetes online deployment",
        IsDeployment,
        AzureCliScalars.Resolve,
        new FieldOrder(new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            [string.Empty] =
            [
                YamlMapping.SchemaName, "name", "type", "description", "tags", "properties", "app_insights_enabled", "endpoint_name", "model",
                "code_configuration", "environment", "environment_variables", "resources", "instance_type", "instance_count", "scale_settings",
            ],
            ["model"] = ["path", "type"],
            ["code_configuration"] = ["code", "scoring_script"],
            ["environment"] = ["conda_file", "image"],
            ["resources"] = Sections,
            ["resources.requests"] = Resources,
            ["resources.limits"] = Resources,
            ["scale_settings"] = ["type", "min_instances", "max_instances"],
        }),
        static (document, context) => context.Definitions.Add(new DeploymentReader(context, document).Read(isCertain: true)));

    internal static Format CommandJob { get; } = new("command job", IsCommandJob, AzureCliScalars.Resolve, OrderOfJobs, ReadJob);

    internal static Format Job { get; } = new("job", IsJob, AzureCliScalars.Resolve, OrderOfJobs, ReadJob);

    /// <summary>Returns the schema of a type of job, or <see langword="null"/> if it's unknown.</summary>
    internal static string? JobSchemaOf(string type) => type switch
    {
        "automl" => WorkloadSchema.UrlOf("autoMLJob"),
        CommandType or "parallel" or "pipeline" or "spark" or "sweep" => WorkloadSchema.UrlOf(type + "Job"),
        _ => null,
    };

    private static string[] Sections => [ResourceSection.RequestsName, ResourceSection.LimitsName];

    private static string[] Resources => [.. ResourceKinds.All.OrderBy(static kind => kind.WritingOrder).Select(static kind => kind.Name)];

    private static FieldOrder OrderOfJobs => new(new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [string.Empty] =
        [
            YamlMapping.SchemaName, "type", "name", "display_name", "experiment_name", "description", "tags", "properties", "code", "command",
            "environment", "environment_variables", "compute", "resources",
        ],
        ["environment"] = ["conda_file", "image"],
        ["resources"] = ["instance_type", "instance_count"],
    });

    private static bool IsOfKind(YamlMapping document, string kind) =>
        TextOf(document, "apiVersion") == KindMustBeServed.ApiVersion && TextOf(document, "kind") == kind;

    private static bool IsDeployment(YamlMapping document)
    {
        var type = TextOf(document, "type");
        return IsWorkload(document)
            && (type.Length > 0
                ? string.Equals(type, DeploymentDefinition.KubernetesType, StringComparison.OrdinalIgnoreCase)
                : WorkloadSchema.Find(document) is { Length: > 0 } schema
                    ? WorkloadSchema.IsOf(schema, DeploymentReader.SchemaName)
                    : Has(document, "endpoint_name", "model") && !Has(document, "compute", "mini_batch_size", "jobs", CommandType));
    }

    private static bool IsCommandJob(YamlMapping document) =>
        IsWorkload(document)
        && TextOf(document, "type") is "" or CommandType
        && (WorkloadSchema.Find(document) is { Length: > 0 } schema
            ? WorkloadSchema.IsOf(schema, "commandJob")
            : Has(document, CommandType));

    private static bool IsJob(YamlMapping document) =>
        IsWorkload(document)
        && !Has(document, "endpoint_name")
        && (Array.IndexOf(JobTypes, TextOf(document, "type")) >= 0
            || (WorkloadSchema.Find(document) is { Length: > 0 } schema
                ? WorkloadSchema.IsOf(schema, "Job") || WorkloadSchema.IsOf(schema, "Component") || WorkloadSchema.IsOf(schema, "schedule")
                : TextOf(document, "type").Length == 0 && Has(document, CommandType, "trial", "jobs", "create_job")));

    private static void ReadJob(YamlMapping document, DocumentContext context)
    {
        if (!new JobKind().TryRead(document, context))
        {
            context.Definitions.Add(new JobReader(context, isCertain: true).Read(document));
        }
    }

    // A Kubernetes object has apiVersion or kind.
    private static bool IsWorkload(YamlMapping document) => !Has(document, "apiVersion", "kind");

    private static bool Has(YamlMapping document, params string[] fields) =>
        Array.Exists(fields, field => document.Find(field) is not null);

    private static string TextOf(YamlMapping document, string field) =>
        document.Find(field)?.Value is YamlScalar scalar ? scalar.Text : string.Empty;
}
