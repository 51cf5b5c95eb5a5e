using System;
using System.Collections.Generic;
using InstanceLint.Fluent.Contents;

namespace InstanceLint.Fluent;

/// <summary>Builds a <see cref="CommandJob"/>. Immutable: every method returns a new builder.</summary>
public sealed class CommandJobBuilder
{
    private readonly Content _start;
    private readonly Edits<Draft> _edits;

    internal CommandJobBuilder(Content start)
        : this(start, Edits<Draft>.None)
    {
    }

    private CommandJobBuilder(Content start, Edits<Draft> edits) => (_start, _edits) = (start, edits);

    /// <summary>Sets the command (<c>command</c>).</summary>
    /// <param name="command">The command, of one or more lines.</param>
    /// <exception cref="ArgumentNullException">The command is <see langword="null"/>.</exception>
    public CommandJobBuilder Command(string command)
    {
        Argument.NotNull(command, nameof(command));
        return Edit(draft => draft.Set(Nodes.Text(command), "command"));
    }

    /// <summary>Sets the job's name (<c>name</c>).</summary>
    /// <param name="name">The name, which must be unique in the workspace.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public CommandJobBuilder Name(string name)
    {
        Argument.NotNull(name, nameof(name));
        return Edit(draft => draft.Set(Nodes.Text(name), "name"));
    }

    /// <summary>Sets the name that is shown in the studio (<c>display_name</c>).</summary>
    /// <param name="name">The name. It doesn't have to be unique.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public CommandJobBuilder DisplayName(string name)
    {
        Argument.NotNull(name, nameof(name));
        return Edit(draft => draft.Set(Nodes.Text(name), "display_name"));
    }

    /// <summary>Sets the experiment that the job belongs to (<c>experiment_name</c>).</summary>
    /// <param name="name">The name of the experiment.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public CommandJobBuilder ExperimentName(string name)
    {
        Argument.NotNull(name, nameof(name));
        return Edit(draft => draft.Set(Nodes.Text(name), "experiment_name"));
    }

    /// <summary>Sets the description (<c>description</c>).</summary>
    /// <param name="text">The description, of one or more lines.</param>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    public CommandJobBuilder Description(string text)
    {
        Argument.NotNull(text, nameof(text));
        return Edit(draft => draft.Set(Nodes.Text(text), "description"));
    }

    /// <summary>Sets the folder with the job's code (<c>code</c>).</summary>
    /// <param name="path">The path of the folder.</param>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    public CommandJobBuilder Code(string path)
    {
        Argument.NotNull(path, nameof(path));
        return Edit(draft => draft.Set(Nodes.Text(path), "code"));
    }

    /// <summary>Sets a registered environment (<c>environment</c>). It replaces an image set before.</summary>
    /// <param name="reference">The reference, such as <c>azureml:name:version</c>.</param>
    /// <exception cref="ArgumentNullException">The reference is <see langword="null"/>.</exception>
    public CommandJobBuilder Environment(string reference)
    {
        Argument.NotNull(reference, nameof(reference));
        return Edit(draft => draft.Set(Nodes.Text(reference), "environment"));
    }

    /// <summary>Sets the environment's image (<c>environment.image</c>). It replaces a registered environment.</summary>
    /// <param name="image">The name of the container image.</param>
    /// <param name="condaFile">The path of its conda file (<c>environment.conda_file</c>), or <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException">The image is <see langword="null"/>.</exception>
    public CommandJobBuilder EnvironmentImage(string image, string? condaFile = null)
    {
        Argument.NotNull(image, nameof(image));
        return Edit(draft => draft.Set(Workloads.Environment(image, condaFile), "environment"));
    }

    /// <summary>Sets the compute target (<c>compute</c>).</summary>
    /// <param name="target">The reference to the target, such as <c>azureml:name</c>.</param>
    /// <exception cref="ArgumentNullException">The target is <see langword="null"/>.</exception>
    public CommandJobBuilder Compute(string target)
    {
        Argument.NotNull(target, nameof(target));
        return Edit(draft => draft.Set(Nodes.Text(target), "compute"));
    }

    /// <summary>Sets the instance type by name (<c>resources.instance_type</c>). Only a <see cref="Cluster"/> checks it.</summary>
    /// <param name="name">The name of an instance type of the job's cluster (Azure Machine Learning: INST3007).</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public CommandJobBuilder InstanceType(string name)
    {
        Argument.NotNull(name, nameof(name));
        return Edit(draft => draft.Set(Nodes.Text(name), "resources", "instance_type"));
    }

    /// <summary>Sets the instance type (<c>resources.instance_type</c>) to a definition, which is checked together with the job.</summary>
    /// <param name="type">The instance type.</param>
    /// <exception cref="ArgumentNullException">The instance type is <see langword="null"/>.</exception>
    public CommandJobBuilder InstanceType(InstanceType type)
    {
        Argument.NotNull(type, nameof(type));
        return Edit(draft => draft.Set(type, "resources", "instance_type"));
    }

    /// <summary>Sets the number of instances (<c>resources.instance_count</c>).</summary>
    /// <param name="count">The number. It isn't checked.</param>
    public CommandJobBuilder InstanceCount(int count) => Edit(draft => draft.Set(Nodes.Number(count), "resources", "instance_count"));

    /// <summary>Sets one tag (<c>tags</c>). Setting the same name again replaces its value.</summary>
    /// <param name="name">The name of the tag.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">The name or the value is <see langword="null"/>.</exception>
    public CommandJobBuilder Tag(string name, string value) => Set("tags", name, value);

    /// <summary>Sets several tags (<c>tags</c>). Existing names get the new values.</summary>
    /// <param name="values">The names and values.</param>
    /// <exception cref="ArgumentNullException">The values, a name or a value is <see langword="null"/>.</exception>
    public CommandJobBuilder Tags(IEnumerable<KeyValuePair<string, string>> values)
    {
        var all = Argument.NoneNull(values, nameof(values));
        return Edit(draft => draft.Set(all, "tags"));
    }

    /// <summary>Sets one property (<c>properties</c>). Setting the same name again replaces its value.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">The name or the value is <see langword="null"/>.</exception>
    public CommandJobBuilder Property(string name, string value) => Set("properties", name, value);

    /// <summary>Sets several properties (<c>properties</c>). Existing names get the new values.</summary>
    /// <param name="values">The names and values.</param>
    /// <exception cref="ArgumentNullException">The values, a name or a value is <see langword="null"/>.</exception>
    public CommandJobBuilder Properties(IEnumerable<KeyValuePair<string, string>> values)
    {
        var all = Argument.NoneNull(values, nameof(values));
        return Edit(draft => draft.Set(all, "properties"));
    }

    /// <summary>Sets one environment variable (<c>environment_variables</c>). Setting the same name again replaces its value.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">The name or the value is <see langword="null"/>.</exception>
    public CommandJobBuilder EnvironmentVariable(string name, string value) => Set("environment_variables", name, value);

    /// <summary>Sets several environment variables (<c>environment_variables</c>). Existing names get the new values.</summary>
    /// <param name="values">The names and values.</param>
    /// <exception cref="ArgumentNullException">The values, a name or a value is <see langword="null"/>.</exception>
    public CommandJobBuilder EnvironmentVariables(IEnumerable<KeyValuePair<string, string>> values)
    {
        var all = Argument.NoneNull(values, nameof(values));
        return Edit(draft => draft.Set(all, "environment_variables"));
    }

    /// <summary>Sets any field at the root of the document, also one that has no member here.</summary>
    /// <param name="field">The name of the field, such as <c>distribution</c>.</param>
    /// <param name="value">Its value, which replaces an existing one in its place.</param>
    /// <exception cref="ArgumentNullException">The field or the value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The field is <c>type</c>, which makes it a command job.</exception>
    public CommandJobBuilder With(string field, YamlValue value)
    {
        Argument.NotFixed(field, nameof(field), "a command job", "type");
        Argument.NotNull(value, nameof(value));
        return Edit(draft => draft.Set(value.ToNode(), field));
    }

    /// <summary>Removes any field at the root of the document, if it exists.</summary>
    /// <param name="field">The name of the field, such as <c>distribution</c>.</param>
    /// <exception cref="ArgumentNullException">The field is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The field is <c>type</c>, which makes it a command job.</exception>
    public CommandJobBuilder Without(string field)
    {
        Argument.NotFixed(field, nameof(field), "a command job", "type");
        return Edit(draft => draft.Remove(field));
    }

    /// <summary>Returns the job if no rule reports a warning.</summary>
    /// <exception cref="InvalidDefinitionException">A finding of <see cref="Validate"/> is a warning.</exception>
    public CommandJob Build()
    {
        var content = Complete();
        DefinitionFindings.Enforce(content.CheckWorkload());
        return new CommandJob(content);
    }

    /// <summary>
    /// Returns the findings of all rules, warnings and infos alike. A placeholder or variable that was not replaced is a warning (Azure
    /// Machine Learning: INST1007). Empty if there are none.
    /// </summary>
    public IReadOnlyList<Finding> Validate() => Complete().CheckWorkload();

    private Content Complete() => _edits.ApplyTo(new Draft(_start)).Complete();

    private CommandJobBuilder Edit(Action<Draft> edit) => new(_start, _edits.Add(edit));

    private CommandJobBuilder Set(string mapping, string name, string value)
    {
        Argument.NotNull(name, nameof(name));
        Argument.NotNull(value, nameof(value));
        return Edit(draft => draft.Set(Nodes.Text(value), mapping, name));
    }
}
