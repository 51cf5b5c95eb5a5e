using System;
using System.IO;
using InstanceLint.Fluent.Contents;
using InstanceLint.Fluent.Parsing;

namespace InstanceLint.Fluent;

/// <summary>
/// A command job as the Azure ML CLI reads it (<c>az ml job create</c>), which no rule reports a warning for. Immutable; use
/// <see cref="ToBuilder"/> to create a modified copy.
/// </summary>
public sealed class CommandJob
{
    internal CommandJob(JobContent content) => Content = content;

    /// <summary>The job's name (<c>name</c>), or <see langword="null"/> if not set. Azure Machine Learning then generates one.</summary>
    public string? Name => Content.Name;

    /// <summary>The name shown in the studio (<c>display_name</c>), or <see langword="null"/> if not set.</summary>
    public string? DisplayName => Content.DisplayName;

    /// <summary>The experiment's name (<c>experiment_name</c>), or <see langword="null"/> if not set.</summary>
    public string? ExperimentName => Content.ExperimentName;

    /// <summary>The description (<c>description</c>), or <see langword="null"/> if not set.</summary>
    public string? Description => Content.Description;

    /// <summary>The path of the folder with the code (<c>code</c>), or <see langword="null"/> if not set.</summary>
    public string? Code => Content.Code;

    /// <summary>The command (<c>command</c>), of one or more lines.</summary>
    public string Command => Content.Command;

    /// <summary>The registered environment, such as <c>azureml:name:version</c>, or <see langword="null"/> if not set.</summary>
    public string? Environment => Content.Environment?.Reference;

    /// <summary>The environment's image (<c>environment.image</c>), or <see langword="null"/> if not set.</summary>
    public string? EnvironmentImage => Content.Environment?.Image;

    /// <summary>The path of the image's conda file (<c>environment.conda_file</c>), or <see langword="null"/> if not set.</summary>
    public string? CondaFile => Content.Environment?.CondaFile;

    /// <summary>The compute target (<c>compute</c>), such as <c>azureml:name</c>, or <see langword="null"/> if not set.</summary>
    public string? Compute => Content.Compute;

    /// <summary>The name of the instance type (<c>resources.instance_type</c>). <see langword="null"/> means the default one.</summary>
    public string? InstanceType => Content.InstanceType?.Name;

    /// <summary>The number of instances (<c>resources.instance_count</c>), or <see langword="null"/> if not set.</summary>
    public int? InstanceCount => Content.InstanceCount;

    internal JobContent Content { get; }

    /// <summary>Creates a builder for a command job.</summary>
    /// <param name="command">The command, of one or more lines.</param>
    /// <exception cref="ArgumentNullException">The command is <see langword="null"/>.</exception>
    public static CommandJobBuilder Define(string command) => new(new JobContent(Argument.NotNull(command, nameof(command))));

    /// <summary>Parses YAML that contains exactly one command job. Documents of other kinds are ignored.</summary>
    /// <param name="yaml">The YAML, either written by <see cref="ToYaml"/> or by hand.</param>
    /// <exception cref="ArgumentNullException">The YAML is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">There is not exactly one command job, or it has content that can't be represented.</exception>
    /// <exception cref="InvalidDefinitionException">The text is not valid YAML, or a rule reports a warning for it.</exception>
    public static CommandJob Parse(string yaml) => JobParser.Parse(Argument.NotNull(yaml, nameof(yaml)));

    /// <summary>Returns a builder that starts with the content of this job.</summary>
    public CommandJobBuilder ToBuilder() => new(Content);

    /// <summary>Returns the job as YAML, with fields in the documented order and <c>\n</c> at the end of each line.</summary>
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
