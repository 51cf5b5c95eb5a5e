using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using InstanceLint.Fluent.Contents;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent;

/// <summary>
/// A job of any type (command, sweep, pipeline, AutoML, Spark …), a component or a schedule, as the Azure ML CLI reads it, which no rule
/// reports a warning for. Immutable; use <see cref="ToBuilder"/> to create a modified copy.
/// </summary>
[DebuggerDisplay("{Summary,nq}")]
public sealed class Job : Definition<Job>, IJob
{
    internal Job(Content content) => Content = content;

    /// <inheritdoc/>
    public string? Name => Content.Text("name");

    /// <summary>The type, such as <c>pipeline</c>, or <see langword="null"/> if not set.</summary>
    public string? Type => Content.Text("type");

    /// <summary>The name shown in the studio (<c>display_name</c>), or <see langword="null"/> if not set.</summary>
    public string? DisplayName => Content.Text("display_name");

    /// <summary>The experiment's name (<c>experiment_name</c>), or <see langword="null"/> if not set.</summary>
    public string? ExperimentName => Content.Text("experiment_name");

    /// <summary>The description (<c>description</c>), or <see langword="null"/> if not set.</summary>
    public string? Description => Content.Text("description");

    /// <summary>The compute target (<c>compute</c>), such as <c>azureml:name</c>, or <see langword="null"/> if not set.</summary>
    public string? Compute => Content.Text("compute");

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> InstanceTypes => Content.InstanceTypesOfSteps();

    /// <summary>The tags (<c>tags</c>).</summary>
    public IReadOnlyDictionary<string, string> Tags => Content.Texts("tags");

    /// <summary>The properties (<c>properties</c>).</summary>
    public IReadOnlyDictionary<string, string> Properties => Content.Texts("properties");

    /// <summary>The environment variables (<c>environment_variables</c>).</summary>
    public IReadOnlyDictionary<string, string> EnvironmentVariables => Content.Texts("environment_variables");

    /// <summary>All fields of the document, in the order in which they are written.</summary>
    public IReadOnlyDictionary<string, YamlValue> Fields => YamlValue.FieldsOf(Content.Root, Content.Format.Resolve);

    internal Content Content { get; }

    private string Summary => $"{Type ?? "job"} {Name ?? DisplayName}".TrimEnd();

    /// <summary>Creates a builder for a job of any type. Set the fields of the type by <see cref="JobBuilder.With"/>.</summary>
    /// <param name="type">The type, such as <c>pipeline</c>, <c>sweep</c> or <c>spark</c>.</param>
    /// <exception cref="ArgumentNullException">The type is <see langword="null"/>.</exception>
    public static JobBuilder Define(string type) => new(Formats.JobSchemaOf(Argument.NotNull(type, nameof(type))) is { } schema
        ? Content.Create(Formats.Job, (YamlMapping.SchemaName, schema), ("type", type))
        : Content.Create(Formats.Job, ("type", type)));

    /// <summary>Returns a builder that starts with the content of this job.</summary>
    public JobBuilder ToBuilder() => new(Content);

    private protected override void Write(TextWriter output) => Content.Write(output);
}
