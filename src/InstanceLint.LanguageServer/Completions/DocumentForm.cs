using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Documents.Deployments;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>A kind of document with its fields.</summary>
/// <param name="Name">The name, as a label.</param>
/// <param name="Fields">The fields at the top.</param>
internal sealed record DocumentForm(string Name, FieldSet Fields)
{
    /// <summary>An instance type.</summary>
    internal static DocumentForm InstanceType { get; } = new("instance type", InstanceTypeFields.Document);

    /// <summary>A list of instance types.</summary>
    internal static DocumentForm InstanceTypeList { get; } = new("instance type list", InstanceTypeFields.List);

    /// <summary>A deployment.</summary>
    internal static DocumentForm Deployment { get; } = new("deployment", DeploymentFields.Document);

    /// <summary>An endpoint.</summary>
    internal static DocumentForm Endpoint { get; } = new("endpoint", DeploymentFields.Endpoint);

    /// <summary>A command job.</summary>
    internal static DocumentForm Job { get; } = new("job", JobFields.Command);

    /// <summary>A pipeline job.</summary>
    internal static DocumentForm Pipeline { get; } = new("pipeline job", JobFields.Pipeline);

    /// <summary>A sweep job.</summary>
    internal static DocumentForm Sweep { get; } = new("sweep job", JobFields.Sweep);

    /// <summary>All kinds, in the order in which an empty file offers them.</summary>
    internal static IReadOnlyList<DocumentForm> All { get; } = [InstanceType, InstanceTypeList, Deployment, Endpoint, Job, Pipeline, Sweep];

    private static readonly DocumentForm StartOfInstanceType = new("instance type", InstanceTypeFields.Start);
    private static readonly string[] FirstFields = ["apiVersion", "kind", "metadata", "spec"];

    /// <summary>Returns the kind of a document that may be half written, or <see langword="null"/> if it isn't one of these.</summary>
    /// <param name="document">The document, or an item of a list.</param>
    internal static DocumentForm? Of(Entry document)
    {
        if (Has(document, "kind", "apiVersion"))
        {
            return OfKubectl(document);
        }

        // While a URL is typed, the other fields tell more than it does.
        if (Text(document, YamlMapping.SchemaName) is var schema && WorkloadSchema.IsOf(schema, string.Empty))
        {
            return OfSchema(schema);
        }

        var fields = document.Children.Where(static child => child.Colon.IsSet).Select(static child => child.Name).ToList();
        return Text(document, "type") is { Length: > 0 } type && !IsOfEndpoint(document) ? OfType(document, type)
            : IsOfEndpoint(document) ? Endpoint
            : Has(document, "endpoint_name") || (Has(document, "model") && Has(document, "environment", "code_configuration"))
                ? Has(document, "compute", "mini_batch_size") ? null : Deployment
            : Has(document, "trial") ? Sweep
            : Has(document, "jobs") && Has(document, "compute", "settings") ? Pipeline
            : Has(document, "command") && Has(document, "compute", "resources") ? Job
            : fields.Count > 0 && fields.TrueForAll(static field => Array.IndexOf(FirstFields, field) >= 0) ? StartOfInstanceType
            : null;
    }

    private static DocumentForm? OfKubectl(Entry document)
    {
        var (version, kind) = (Text(document, "apiVersion"), Text(document, "kind"));
        var isOfGroup = version.StartsWith(KindMustBeServed.Group + "/", StringComparison.Ordinal)
            || IsStart(version, KindMustBeServed.ApiVersion);
        var isWithout = version.Length == 0 && !HasOtherVersion(document);
        var isStart = kind.Length == 0 || IsStart(kind, KindMustBeServed.InstanceTypeList);
        return kind switch
        {
            KindMustBeServed.InstanceType when isOfGroup || isWithout => InstanceType,
            KindMustBeServed.InstanceTypeList when isOfGroup || isWithout => InstanceTypeList,
            _ when isOfGroup && isStart => InstanceType,
            _ when isWithout && isStart => StartOfInstanceType,
            "List" when version == "v1" => InstanceTypeList,
            _ => null,
        };
    }

    // A misspelled version can be that of another API group.
    private static bool HasOtherVersion(Entry document) => document.Find("apiVersion") is null
        && document.Children.Exists(static child => child.Name.Equals("apiVersion", StringComparison.OrdinalIgnoreCase));

    private static DocumentForm? OfSchema(string schema) =>
        WorkloadSchema.IsOf(schema, DeploymentReader.SchemaName) ? Deployment
        : WorkloadSchema.IsOf(schema, "kubernetesOnlineEndpoint") ? Endpoint
        : WorkloadSchema.IsOf(schema, "commandJob") ? Job
        : WorkloadSchema.IsOf(schema, "pipelineJob") ? Pipeline
        : WorkloadSchema.IsOf(schema, "sweepJob") ? Sweep
        : null;

    private static DocumentForm? OfType(Entry document, string type) => type switch
    {
        "command" when Has(document, "command", "compute") => Job,
        "pipeline" when Has(document, "jobs", "settings") => Pipeline,
        "sweep" when Has(document, "trial", "search_space") => Sweep,
        _ => DeploymentDefinition.KubernetesType.StartsWith(type, StringComparison.OrdinalIgnoreCase)
            && Has(document, "endpoint_name", "model", "environment", "instance_type", "code_configuration") ? Deployment : null,
    };

    // Whether a text is the start of another one, because it's being typed.
    private static bool IsStart(string text, string whole) => text.Length > 0 && whole.StartsWith(text, StringComparison.Ordinal);

    private static bool IsOfEndpoint(Entry document) => Has(document, "auth_mode") && Has(document, "name", "compute");

    private static bool Has(Entry document, params string[] names) => Array.Exists(names, name => document.Find(name) is not null);

    private static string Text(Entry document, string name) => document.TextOf(name);
}
