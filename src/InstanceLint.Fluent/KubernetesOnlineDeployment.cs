using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using InstanceLint.Fluent.Contents;
using InstanceLint.Rules.Definitions;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Documents.Deployments;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent;

/// <summary>
/// A Kubernetes online deployment as the Azure ML CLI reads it (<c>az ml online-deployment create</c>), which no rule reports a warning
/// for. Immutable; use <see cref="ToBuilder"/> to create a modified copy.
/// </summary>
[DebuggerDisplay("{Summary,nq}")]
public sealed class KubernetesOnlineDeployment : Definition<KubernetesOnlineDeployment>
{
    private IReadOnlyDictionary<string, string>? _requests;
    private IReadOnlyDictionary<string, string>? _limits;

    internal KubernetesOnlineDeployment(Content content) => Content = content;

    /// <summary>The deployment's name (<c>name</c>).</summary>
    public string Name => Content.Text("name") ?? string.Empty;

    /// <summary>The description (<c>description</c>), or <see langword="null"/> if not set.</summary>
    public string? Description => Content.Text("description");

    /// <summary>Whether Application Insights is enabled (<c>app_insights_enabled</c>), or <see langword="null"/> if not set.</summary>
    public bool? AppInsightsEnabled => Content.Boolean("app_insights_enabled");

    /// <summary>The endpoint (<c>endpoint_name</c>), or <see langword="null"/> if it's to be passed to the CLI.</summary>
    public string? Endpoint => Content.Text("endpoint_name");

    /// <summary>The path of the model, or its reference <c>azureml:name:version</c>. <see langword="null"/> if not set.</summary>
    public string? Model => Content.Text("model") ?? Content.Text("model", "path");

    /// <summary>Whether the model is declared as an MLflow model (<c>model.type: mlflow_model</c>).</summary>
    public bool IsMlflowModel => Content.Text("model", "type") == DeploymentDefinition.MlflowModelType;

    /// <summary>The path of the folder with the code (<c>code_configuration.code</c>), or <see langword="null"/> if not set.</summary>
    public string? Code => Content.Text("code_configuration", "code");

    /// <summary>The scoring script (<c>code_configuration.scoring_script</c>), or <see langword="null"/> if not set.</summary>
    public string? ScoringScript => Content.Text("code_configuration", "scoring_script");

    /// <summary>The registered environment, such as <c>azureml:name:version</c>, or <see langword="null"/> if not set.</summary>
    public string? Environment => Content.Text("environment");

    /// <summary>The environment's image (<c>environment.image</c>), or <see langword="null"/> if not set.</summary>
    public string? EnvironmentImage => Content.Text("environment", "image");

    /// <summary>The path of the image's conda file (<c>environment.conda_file</c>), or <see langword="null"/> if not set.</summary>
    public string? CondaFile => Content.Text("environment", "conda_file");

    /// <summary>The requests (<c>resources.requests</c>): quantities by resource name, in the order of the YAML.</summary>
    public IReadOnlyDictionary<string, string> Requests => _requests ??= Content.Texts("resources", "requests");

    /// <summary>The limits (<c>resources.limits</c>): quantities by resource name, in the order of the YAML.</summary>
    public IReadOnlyDictionary<string, string> Limits => _limits ??= Content.Texts("resources", "limits");

    /// <summary>
    /// The name of the instance type (<c>instance_type</c>), or <see langword="null"/> if not set. The deployment then runs on
    /// <c>defaultinstancetype</c>, which is small (Azure Machine Learning: INST3008).
    /// </summary>
    public string? InstanceType => Content.Text("instance_type");

    /// <summary>The number of instances (<c>instance_count</c>), or <see langword="null"/> if not set.</summary>
    public int? InstanceCount => Content.Number("instance_count");

    /// <summary>The least number of instances (<c>scale_settings.min_instances</c>), or <see langword="null"/> if not set.</summary>
    public int? MinInstances => Content.Number("scale_settings", "min_instances");

    /// <summary>The greatest number of instances (<c>scale_settings.max_instances</c>), or <see langword="null"/> if not set.</summary>
    public int? MaxInstances => Content.Number("scale_settings", "max_instances");

    /// <summary>The tags (<c>tags</c>).</summary>
    public IReadOnlyDictionary<string, string> Tags => Content.Texts("tags");

    /// <summary>The properties (<c>properties</c>).</summary>
    public IReadOnlyDictionary<string, string> Properties => Content.Texts("properties");

    /// <summary>The environment variables (<c>environment_variables</c>).</summary>
    public IReadOnlyDictionary<string, string> EnvironmentVariables => Content.Texts("environment_variables");

    /// <summary>All fields of the document, in the order in which they are written.</summary>
    public IReadOnlyDictionary<string, YamlValue> Fields => YamlValue.FieldsOf(Content.Root, Content.Format.Resolve);

    internal Content Content { get; }

    private string Summary => $"{Name}: instance type {InstanceType ?? "not set"}";

    /// <summary>Creates a builder for a Kubernetes online deployment.</summary>
    /// <param name="name">The deployment's name.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public static KubernetesOnlineDeploymentBuilder Define(string name) => new(Content.Create(
        Formats.Deployment,
        (YamlMapping.SchemaName, WorkloadSchema.UrlOf(DeploymentReader.SchemaName)),
        ("name", Argument.NotNull(name, nameof(name))),
        ("type", DeploymentDefinition.KubernetesType)));

    /// <summary>Returns a builder that starts with the content of this deployment.</summary>
    public KubernetesOnlineDeploymentBuilder ToBuilder() => new(Content);

    private protected override void Write(TextWriter output) => Content.Write(output);
}
