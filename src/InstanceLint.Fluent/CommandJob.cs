using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using InstanceLint.Fluent.Contents;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent;

/// <summary>
/// A command job as the Azure ML CLI reads it (<c>az ml job create</c>), which no rule reports a warning for. Immutable; use
/// <see cref="ToBuilder"/> to create a modified copy.
/// </summary>
[DebuggerDisplay("{Summary,nq}")]
public sealed class CommandJob : Definition<CommandJob>, IJob
{
    internal CommandJob(Content content) => Content = content;

    /// <summary>The job's name (<c>name</c>), or <see langword="null"/> if not set. Azure Machine Learning then generates one.</summary>
    public string? Name => Content.Text("name");

    /// <summary>The name shown in the studio (<c>display_name</c>), or <see langword="null"/> if not set.</summary>
    public string? DisplayName => Content.Text("display_name");

    /// <summary>The experiment's name (<c>experiment_name</c>), or <see langword="null"/> if not set.</summary>
    public string? ExperimentName => Content.Text("experiment_name");

    /// <summary>The description (<c>description</c>), or <see langword="null"/> if not set.</summary>
    public string? Description => Content.Text("description");

    /// <summary>The path of the folder with the code (<c>code</c>), or <see langword="null"/> if not set.</summary>
    public string? Code => Content.Text("code");

    /// <summary>The command (<c>command</c>), of one or more lines.</summary>
    public string Command => Content.Text("command") ?? string.Empty;

    /// <summary>The registered environment, such as <c>azureml:name:version</c>, or <see langword="null"/> if not set.</summary>
    public string? Environment => Content.Text("environment");

    /// <summary>The environment's image (<c>environment.image</c>), or <see langword="null"/> if not set.</summary>
    public string? EnvironmentImage => Content.Text("environment", "image");

    /// <summary>The path of the image's conda file (<c>environment.conda_file</c>), or <see langword="null"/> if not set.</summary>
    public string? CondaFile => Content.Text("environment", "conda_file");

    /// <summary>The compute target (<c>compute</c>), such as <c>azureml:name</c>, or <see langword="null"/> if not set.</summary>
    public string? Compute => Content.Text("compute");

    /// <summary>The name of the instance type (<c>resources.instance_type</c>). <see langword="null"/> means the default one.</summary>
    public string? InstanceType => Content.Text("resources", "instance_type");

    /// <summary>The number of instances (<c>resources.instance_count</c>), or <see langword="null"/> if not set.</summary>
    public int? InstanceCount => Content.Number("resources", "instance_count");

    /// <inheritdoc/>
    IReadOnlyDictionary<string, string> IJob.InstanceTypes => Content.InstanceTypesOfSteps();

    /// <summary>The tags (<c>tags</c>).</summary>
    public IReadOnlyDictionary<string, string> Tags => Content.Texts("tags");

    /// <summary>The properties (<c>properties</c>).</summary>
    public IReadOnlyDictionary<string, string> Properties => Content.Texts("properties");

    /// <summary>The environment variables (<c>environment_variables</c>).</summary>
    public IReadOnlyDictionary<string, string> EnvironmentVariables => Content.Texts("environment_variables");

    /// <summary>All fields of the document, in the order in which they are written.</summary>
    public IReadOnlyDictionary<string, YamlValue> Fields => YamlValue.FieldsOf(Content.Root, Content.Format.Resolve);

    internal Content Content { get; }

    private string Summary => $"{Name ?? DisplayName ?? Command}: instance type {InstanceType ?? "not set"}";

    /// <summary>Creates a builder for a command job.</summary>
    /// <param name="command">The command, of one or more lines.</param>
    /// <exception cref="ArgumentNullException">The command is <see langword="null"/>.</exception>
    public static CommandJobBuilder Define(string command) => new(Content.Create(
        Formats.CommandJob, (YamlMapping.SchemaName, WorkloadSchema.UrlOf("commandJob")), ("command", Argument.NotNull(command, nameof(command)))));

    /// <summary>Returns a builder that starts with the content of this job.</summary>
    public CommandJobBuilder ToBuilder() => new(Content);

    private protected override void Write(TextWriter output) => Content.Write(output);
}
