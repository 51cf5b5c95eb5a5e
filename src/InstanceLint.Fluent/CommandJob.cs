using System;
using System.IO;
using InstanceLint.Fluent.Contents;
using InstanceLint.Fluent.Parsing;

namespace InstanceLint.Fluent;

/// <summary>
/// A command job, as <c>az ml job create</c> takes it, which no rule forbids.
/// It never changes; <see cref="ToBuilder"/> makes another one of it.
/// </summary>
public sealed class CommandJob
{
    internal CommandJob(JobContent content) => Content = content;

    /// <summary><c>name</c>; without one the workspace makes one up.</summary>
    public string? Name => Content.Name;

    /// <summary><c>display_name</c>, if it has one.</summary>
    public string? DisplayName => Content.DisplayName;

    /// <summary><c>experiment_name</c>, if it has one.</summary>
    public string? ExperimentName => Content.ExperimentName;

    /// <summary><c>description</c>, if it has one.</summary>
    public string? Description => Content.Description;

    /// <summary><c>code</c>, the folder of the code, if it has one.</summary>
    public string? Code => Content.Code;

    /// <summary><c>command</c>, of one line or several.</summary>
    public string Command => Content.Command;

    /// <summary>The reference of a registered environment, such as <c>azureml:name:version</c>, if it uses one.</summary>
    public string? Environment => Content.Environment?.Reference;

    /// <summary><c>environment.image</c>, if the environment is an image.</summary>
    public string? EnvironmentImage => Content.Environment?.Image;

    /// <summary><c>environment.conda_file</c>, if the environment is an image and has one.</summary>
    public string? CondaFile => Content.Environment?.CondaFile;

    /// <summary><c>compute</c>, such as <c>azureml:name</c>, if it was said.</summary>
    public string? Compute => Content.Compute;

    /// <summary><c>resources.instance_type</c>, the name of the instance type; without one it runs on <c>defaultinstancetype</c>.</summary>
    public string? InstanceType => Content.InstanceType?.Name;

    /// <summary><c>resources.instance_count</c>, if it was said.</summary>
    public int? InstanceCount => Content.InstanceCount;

    internal JobContent Content { get; }

    /// <summary>Starts a definition.</summary>
    /// <param name="command">The command, of one line or several.</param>
    /// <exception cref="ArgumentNullException">The command is null.</exception>
    public static CommandJobBuilder Define(string command) => new(new JobContent(Argument.NotNull(command, nameof(command))));

    /// <summary>Reads the one command job in a text; what else the text has of other kinds is ignored.</summary>
    /// <param name="yaml">The text, such as one of <see cref="ToYaml"/> or one that somebody wrote.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">There is none or several, or it says what this library cannot say.</exception>
    /// <exception cref="InvalidDefinitionException">A rule forbids it, or the text is no YAML.</exception>
    public static CommandJob Parse(string yaml) => JobParser.Parse(Argument.NotNull(yaml, nameof(yaml)));

    /// <summary>A builder that starts with all that this one says.</summary>
    public CommandJobBuilder ToBuilder() => new(Content);

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
