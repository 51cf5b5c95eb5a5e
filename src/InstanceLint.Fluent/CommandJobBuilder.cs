using System;
using System.Collections.Generic;
using InstanceLint.Fluent.Contents;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.Fluent;

/// <summary>Defines a command job, step by step. It never changes: every step returns a new builder.</summary>
public sealed class CommandJobBuilder
{
    private readonly JobContent _content;

    internal CommandJobBuilder(JobContent content) => _content = content;

    /// <summary>Sets the name.</summary>
    /// <param name="name">The name, unique in the workspace.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public CommandJobBuilder Name(string name) => new(_content with { Name = Argument.NotNull(name, nameof(name)) });

    /// <summary>Sets the name that people see (<c>display_name</c>).</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public CommandJobBuilder DisplayName(string name) => new(_content with { DisplayName = Argument.NotNull(name, nameof(name)) });

    /// <summary>Sets the experiment (<c>experiment_name</c>).</summary>
    /// <param name="name">The experiment's name.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public CommandJobBuilder ExperimentName(string name) => new(_content with { ExperimentName = Argument.NotNull(name, nameof(name)) });

    /// <summary>Sets the description.</summary>
    /// <param name="text">The description.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public CommandJobBuilder Description(string text) => new(_content with { Description = Argument.NotNull(text, nameof(text)) });

    /// <summary>Sets the code.</summary>
    /// <param name="path">The folder of the code.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public CommandJobBuilder Code(string path) => new(_content with { Code = Argument.NotNull(path, nameof(path)) });

    /// <summary>Sets a registered environment, in place of an image.</summary>
    /// <param name="reference">Its reference, such as <c>azureml:name:version</c>.</param>
    /// <exception cref="ArgumentNullException">The reference is null.</exception>
    public CommandJobBuilder Environment(string reference) =>
        new(_content with { Environment = new(Argument.NotNull(reference, nameof(reference)), null, null) });

    /// <summary>Sets an image for an environment, in place of a registered one.</summary>
    /// <param name="image">The image.</param>
    /// <param name="condaFile">The conda file that says what is installed on it, if any.</param>
    /// <exception cref="ArgumentNullException">The image is null.</exception>
    public CommandJobBuilder EnvironmentImage(string image, string? condaFile = null) =>
        new(_content with { Environment = new(null, Argument.NotNull(image, nameof(image)), condaFile) });

    /// <summary>Sets the compute target.</summary>
    /// <param name="target">The target, such as <c>azureml:name</c>.</param>
    /// <exception cref="ArgumentNullException">The target is null.</exception>
    public CommandJobBuilder Compute(string target) => new(_content with { Compute = Argument.NotNull(target, nameof(target)) });

    /// <summary>Sets the instance type by its name, which cannot be judged unless a <see cref="Cluster"/> has it.</summary>
    /// <param name="name">The name of one that the cluster has (Azure Machine Learning: INST3007).</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public CommandJobBuilder InstanceType(string name) =>
        new(_content with { InstanceType = new(Argument.NotNull(name, nameof(name)), null) });

    /// <summary>Sets the instance type, with which the job is judged.</summary>
    /// <param name="type">The instance type.</param>
    /// <exception cref="ArgumentNullException">The instance type is null.</exception>
    public CommandJobBuilder InstanceType(InstanceType type) =>
        new(_content with { InstanceType = InstanceTypeChoice.From(Argument.NotNull(type, nameof(type))) });

    /// <summary>Sets the number of instances (<c>resources.instance_count</c>).</summary>
    /// <param name="count">The number.</param>
    public CommandJobBuilder InstanceCount(int count) => new(_content with { InstanceCount = count });

    /// <summary>The job, if no rule forbids it.</summary>
    /// <exception cref="InvalidDefinitionException">A finding is a warning.</exception>
    public CommandJob Build()
    {
        DefinitionFindings.Enforce(Validate());
        return new CommandJob(_content);
    }

    /// <summary>All that the rules find, infos too; empty where there is nothing.</summary>
    public IReadOnlyList<Finding> Validate() => DefinitionFindings.Find(
        DefinitionFindings.Incomplete, new Manifest([.. InstanceTypeChoice.Along(_content.InstanceType), _content.ToDefinition()], []));
}
