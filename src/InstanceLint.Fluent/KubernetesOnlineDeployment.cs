using System;
using System.Collections.Generic;
using System.IO;
using InstanceLint.Fluent.Contents;
using InstanceLint.Fluent.Parsing;

namespace InstanceLint.Fluent;

/// <summary>
/// A Kubernetes online deployment as the Azure ML CLI reads it (<c>az ml online-deployment create</c>), which no rule reports a warning
/// for. Immutable; use <see cref="ToBuilder"/> to create a modified copy.
/// </summary>
public sealed class KubernetesOnlineDeployment
{
    internal KubernetesOnlineDeployment(DeploymentContent content) => Content = content;

    /// <summary>The deployment's name (<c>name</c>).</summary>
    public string Name => Content.Name;

    /// <summary>The description (<c>description</c>), or <see langword="null"/> if not set.</summary>
    public string? Description => Content.Description;

    /// <summary>Whether Application Insights is enabled (<c>app_insights_enabled</c>), or <see langword="null"/> if not set.</summary>
    public bool? AppInsightsEnabled => Content.AppInsightsEnabled;

    /// <summary>The endpoint (<c>endpoint_name</c>), or <see langword="null"/> if it's to be passed to the CLI.</summary>
    public string? Endpoint => Content.Endpoint;

    /// <summary>The path of the model, or its reference <c>azureml:name:version</c>. <see langword="null"/> if not set.</summary>
    public string? Model => Content.Model;

    /// <summary>Whether the model is declared as an MLflow model (<c>model.type: mlflow_model</c>).</summary>
    public bool IsMlflowModel => Content.IsMlflow;

    /// <summary>The path of the folder with the code (<c>code_configuration.code</c>), or <see langword="null"/> if not set.</summary>
    public string? Code => Content.Code;

    /// <summary>The scoring script (<c>code_configuration.scoring_script</c>), or <see langword="null"/> if not set.</summary>
    public string? ScoringScript => Content.ScoringScript;

    /// <summary>The registered environment, such as <c>azureml:name:version</c>, or <see langword="null"/> if not set.</summary>
    public string? Environment => Content.Environment?.Reference;

    /// <summary>The environment's image (<c>environment.image</c>), or <see langword="null"/> if not set.</summary>
    public string? EnvironmentImage => Content.Environment?.Image;

    /// <summary>The path of the image's conda file (<c>environment.conda_file</c>), or <see langword="null"/> if not set.</summary>
    public string? CondaFile => Content.Environment?.CondaFile;

    /// <summary>The requests (<c>resources.requests</c>): quantities by resource name, in the order of the YAML.</summary>
    public IReadOnlyDictionary<string, string> Requests => Content.Requests;

    /// <summary>The limits (<c>resources.limits</c>): quantities by resource name, in the order of the YAML.</summary>
    public IReadOnlyDictionary<string, string> Limits => Content.Limits;

    /// <summary>
    /// The name of the instance type (<c>instance_type</c>), or <see langword="null"/> if not set. The deployment then runs on
    /// <c>defaultinstancetype</c>, which is small (Azure Machine Learning: INST3008).
    /// </summary>
    public string? InstanceType => Content.InstanceType?.Name;

    /// <summary>The number of instances (<c>instance_count</c>), or <see langword="null"/> if not set.</summary>
    public int? InstanceCount => Content.InstanceCount;

    internal DeploymentContent Content { get; }

    /// <summary>Creates a builder for a Kubernetes online deployment.</summary>
    /// <param name="name">The deployment's name.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public static KubernetesOnlineDeploymentBuilder Define(string name) => new(new DeploymentContent(Argument.NotNull(name, nameof(name))));

    /// <summary>Parses YAML that contains exactly one Kubernetes online deployment. Documents of other kinds are ignored.</summary>
    /// <param name="yaml">The YAML, either written by <see cref="ToYaml"/> or by hand.</param>
    /// <exception cref="ArgumentNullException">The YAML is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">There is not exactly one Kubernetes online deployment, or it can't be represented.</exception>
    /// <exception cref="InvalidDefinitionException">The text is not valid YAML, or a rule reports a warning for it.</exception>
    public static KubernetesOnlineDeployment Parse(string yaml) => DeploymentParser.Parse(Argument.NotNull(yaml, nameof(yaml)));

    /// <summary>Returns a builder that starts with the content of this deployment.</summary>
    public KubernetesOnlineDeploymentBuilder ToBuilder() => new(Content);

    /// <summary>Returns the deployment as YAML, with fields in the documented order and <c>\n</c> at the end of each line.</summary>
    public string ToYaml() => YamlText.Create(Content.Write);

    /// <summary>Writes the YAML of <see cref="ToYaml"/> to a writer.</summary>
    /// <param name="writer">The writer. It's neither flushed nor disposed.</param>
    /// <exception cref="ArgumentNullException">The writer is <see langword="null"/>.</exception>
    public void WriteTo(TextWriter writer) => Content.Write(Argument.NotNull(writer, nameof(writer)));

    /// <summary>Saves the YAML of <see cref="ToYaml"/> as UTF-8 without a byte order mark. Overwrites an existing file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file can't be written, for example because its directory doesn't exist.</exception>
    /// <exception cref="UnauthorizedAccessException">You don't have permission to write the file, or the path is a directory.</exception>
    public void Save(string path) => YamlText.Save(path, ToYaml());
}
