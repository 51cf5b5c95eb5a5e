using System;
using System.Collections.Generic;
using System.IO;
using InstanceLint.Fluent.Contents;
using InstanceLint.Fluent.Parsing;

namespace InstanceLint.Fluent;

/// <summary>
/// A Kubernetes online deployment, as <c>az ml online-deployment create</c> takes it, which no rule forbids.
/// It never changes; <see cref="ToBuilder"/> makes another one of it.
/// </summary>
public sealed class KubernetesOnlineDeployment
{
    internal KubernetesOnlineDeployment(DeploymentContent content) => Content = content;

    /// <summary><c>name</c>.</summary>
    public string Name => Content.Name;

    /// <summary><c>description</c>, if it has one.</summary>
    public string? Description => Content.Description;

    /// <summary><c>app_insights_enabled</c>, if it was said.</summary>
    public bool? AppInsightsEnabled => Content.AppInsightsEnabled;

    /// <summary><c>endpoint_name</c>; without one the command line says it.</summary>
    public string? Endpoint => Content.Endpoint;

    /// <summary>The path of the model, or its reference <c>azureml:name:version</c>.</summary>
    public string? Model => Content.Model;

    /// <summary>Whether the model says that it is an MLflow model (<c>model.type: mlflow_model</c>).</summary>
    public bool IsMlflowModel => Content.IsMlflow;

    /// <summary><c>code_configuration.code</c>, the folder of the code, if it has one.</summary>
    public string? Code => Content.Code;

    /// <summary><c>code_configuration.scoring_script</c>, the script in that folder, if it has one.</summary>
    public string? ScoringScript => Content.ScoringScript;

    /// <summary>The reference of a registered environment, such as <c>azureml:name:version</c>, if it uses one.</summary>
    public string? Environment => Content.Environment?.Reference;

    /// <summary><c>environment.image</c>, if the environment is an image.</summary>
    public string? EnvironmentImage => Content.Environment?.Image;

    /// <summary><c>environment.conda_file</c>, if the environment is an image and has one.</summary>
    public string? CondaFile => Content.Environment?.CondaFile;

    /// <summary><c>resources.requests</c>: quantities by the name of their resource, in the order in which they are written.</summary>
    public IReadOnlyDictionary<string, string> Requests => Content.Requests;

    /// <summary><c>resources.limits</c>: quantities by the name of their resource, in the order in which they are written.</summary>
    public IReadOnlyDictionary<string, string> Limits => Content.Limits;

    /// <summary>
    /// <c>instance_type</c>, the name of the instance type; without one it runs on the small <c>defaultinstancetype</c>
    /// (Azure Machine Learning: INST3008).
    /// </summary>
    public string? InstanceType => Content.InstanceType?.Name;

    /// <summary><c>instance_count</c>, if it was said.</summary>
    public int? InstanceCount => Content.InstanceCount;

    internal DeploymentContent Content { get; }

    /// <summary>Starts a definition.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static KubernetesOnlineDeploymentBuilder Define(string name) => new(new DeploymentContent(Argument.NotNull(name, nameof(name))));

    /// <summary>Reads the one Kubernetes online deployment in a text; what else the text has of other kinds is ignored.</summary>
    /// <param name="yaml">The text, such as one of <see cref="ToYaml"/> or one that somebody wrote.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">There is none or several, or it says what this library cannot say.</exception>
    /// <exception cref="InvalidDefinitionException">A rule forbids it, or the text is no YAML.</exception>
    public static KubernetesOnlineDeployment Parse(string yaml) => DeploymentParser.Parse(Argument.NotNull(yaml, nameof(yaml)));

    /// <summary>A builder that starts with all that this one says.</summary>
    public KubernetesOnlineDeploymentBuilder ToBuilder() => new(Content);

    /// <summary>The document: fields in the order of the article on instance types, <c>\n</c> at the end of each line.</summary>
    public string ToYaml() => YamlText.Create(Content.Write);

    /// <summary>Writes the document.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public void WriteTo(TextWriter writer) => Content.Write(Argument.NotNull(writer, nameof(writer)));

    /// <summary>Writes the document to a file, as UTF-8 without a byte order mark, in place of one that is there.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path) => YamlText.Save(path, ToYaml());
}
