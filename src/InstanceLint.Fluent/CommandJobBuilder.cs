using System;
using System.Collections.Generic;
using InstanceLint.Fluent.Contents;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.Fluent;

/// <summary>Builds a <see cref="CommandJob"/>. Immutable: every method returns a new builder.</summary>
public sealed class CommandJobBuilder
{
    private readonly JobContent _content;

    internal CommandJobBuilder(JobContent content) => _content = content;

    /// <summary>Sets the job's name (<c>name</c>).</summary>
    /// <param name="name">The name, which must be unique in the workspace.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public CommandJobBuilder Name(string name) => new(_content with { Name = Argument.NotNull(name, nameof(name)) });

    /// <summary>Sets the name that is shown in the studio (<c>display_name</c>).</summary>
    /// <param name="name">The name. It doesn't have to be unique.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public CommandJobBuilder DisplayName(string name) => new(_content with { DisplayName = Argument.NotNull(name, nameof(name)) });

    /// <summary>Sets the experiment that the job belongs to (<c>experiment_name</c>).</summary>
    /// <param name="name">The name of the experiment.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public CommandJobBuilder ExperimentName(string name) => new(_content with { ExperimentName = Argument.NotNull(name, nameof(name)) });

    /// <summary>Sets the description (<c>description</c>).</summary>
    /// <param name="text">The description, of one or more lines.</param>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    public CommandJobBuilder Description(string text) => new(_content with { Description = Argument.NotNull(text, nameof(text)) });

    /// <summary>Sets the folder with the job's code (<c>code</c>).</summary>
    /// <param name="path">The path of the folder.</param>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    public CommandJobBuilder Code(string path) => new(_content with { Code = Argument.NotNull(path, nameof(path)) });

    /// <summary>Sets a registered environment (<c>environment</c>). It replaces an image set before.</summary>
    /// <param name="reference">The reference, such as <c>azureml:name:version</c>.</param>
    /// <exception cref="ArgumentNullException">The reference is <see langword="null"/>.</exception>
    public CommandJobBuilder Environment(string reference) =>
        new(_content with { Environment = new(Argument.NotNull(reference, nameof(reference)), null, null) });

    /// <summary>Sets the environment's image (<c>environment.image</c>). It replaces a registered environment.</summary>
    /// <param name="image">The name of the container image.</param>
    /// <param name="condaFile">The path of its conda file (<c>environment.conda_file</c>), or <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException">The image is <see langword="null"/>.</exception>
    public CommandJobBuilder EnvironmentImage(string image, string? condaFile = null) =>
        new(_content with { Environment = new(null, Argument.NotNull(image, nameof(image)), condaFile) });

    /// <summary>Sets the compute target (<c>compute</c>).</summary>
    /// <param name="target">The reference to the target, such as <c>azureml:name</c>.</param>
    /// <exception cref="ArgumentNullException">The target is <see langword="null"/>.</exception>
    public CommandJobBuilder Compute(string target) => new(_content with { Compute = Argument.NotNull(target, nameof(target)) });

    /// <summary>Sets the instance type by name (<c>resources.instance_type</c>). Only a <see cref="Cluster"/> checks it.</summary>
    /// <param name="name">The name of an instance type of the job's cluster (Azure Machine Learning: INST3007).</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public CommandJobBuilder InstanceType(string name) =>
        new(_content with { InstanceType = new(Argument.NotNull(name, nameof(name)), null) });

    /// <summary>Sets the instance type (<c>resources.instance_type</c>) to a definition, which is checked together with the job.</summary>
    /// <param name="type">The instance type.</param>
    /// <exception cref="ArgumentNullException">The instance type is <see langword="null"/>.</exception>
    public CommandJobBuilder InstanceType(InstanceType type) =>
        new(_content with { InstanceType = InstanceTypeChoice.From(Argument.NotNull(type, nameof(type))) });

    /// <summary>Sets the number of instances (<c>resources.instance_count</c>).</summary>
    /// <param name="count">The number. It isn't checked.</param>
    public CommandJobBuilder InstanceCount(int count) => new(_content with { InstanceCount = count });

    /// <summary>Returns the job if no rule reports a warning.</summary>
    /// <exception cref="InvalidDefinitionException">A finding of <see cref="Validate"/> is a warning.</exception>
    public CommandJob Build()
    {
        DefinitionFindings.Enforce(Validate());
        return new CommandJob(_content);
    }

    /// <summary>Returns the findings of all rules, warnings and infos alike. Empty if there are none.</summary>
    public IReadOnlyList<Finding> Validate() => DefinitionFindings.Find(
        DefinitionFindings.Incomplete, new Manifest([.. InstanceTypeChoice.Along(_content.InstanceType), _content.ToDefinition()], []));
}
