using System;
using System.Collections.Generic;
using InstanceLint.Fluent.Contents;
using InstanceLint.Fluent.Parsing;

namespace InstanceLint.Fluent;

/// <summary>Builds a <see cref="Cluster"/>. Immutable: every method returns a new builder.</summary>
public sealed class ClusterBuilder
{
    private readonly ClusterContent _start;
    private readonly Edits<ClusterContent> _edits;

    internal ClusterBuilder(ClusterContent start)
        : this(start, Edits<ClusterContent>.None)
    {
    }

    private ClusterBuilder(ClusterContent start, Edits<ClusterContent> edits) => (_start, _edits) = (start, edits);

    /// <summary>Sets the name that messages use for the cluster.</summary>
    /// <param name="name">The name. Leave it empty if you have only one cluster.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public ClusterBuilder Name(string name)
    {
        Argument.NotNull(name, nameof(name));
        return Edit(content => content.Name = name);
    }

    /// <summary>
    /// Sets one label of the node selector that the Azure Machine Learning extension was installed with. The node selectors of all instance
    /// types must be consistent with it (Azure Machine Learning: INST4002, INST4003). Setting the same key again replaces its value.
    /// </summary>
    /// <param name="key">The label key.</param>
    /// <param name="value">The label value.</param>
    /// <exception cref="ArgumentNullException">The key or the value is <see langword="null"/>.</exception>
    public ClusterBuilder ExtensionNodeSelector(string key, string value)
    {
        Argument.NotNull(key, nameof(key));
        Argument.NotNull(value, nameof(value));
        return Edit(content => content.ExtensionNodeSelector.Add(new(key, value)));
    }

    /// <summary>Sets several labels of the node selector of the extension. Existing keys get the new values.</summary>
    /// <param name="labels">The labels: pairs of label key and label value.</param>
    /// <exception cref="ArgumentNullException">The labels, a key or a value is <see langword="null"/>.</exception>
    public ClusterBuilder ExtensionNodeSelector(IEnumerable<KeyValuePair<string, string>> labels)
    {
        var all = Argument.NoneNull(labels, nameof(labels));
        return Edit(content => content.ExtensionNodeSelector.AddRange(all));
    }

    /// <summary>Adds names of instance types that exist in the cluster but are defined elsewhere, so workloads can refer to them.</summary>
    /// <param name="names">The names.</param>
    /// <exception cref="ArgumentNullException">The array or one of its names is <see langword="null"/>.</exception>
    public ClusterBuilder KnownInstanceTypes(params string[] names) => KnownInstanceTypes((IEnumerable<string>)names);

    /// <summary>Adds names of instance types that exist in the cluster but are defined elsewhere, so workloads can refer to them.</summary>
    /// <param name="names">The names.</param>
    /// <exception cref="ArgumentNullException">The sequence or one of its names is <see langword="null"/>.</exception>
    public ClusterBuilder KnownInstanceTypes(IEnumerable<string> names)
    {
        var all = Argument.NoneNull(names, nameof(names));
        return Edit(content => content.KnownInstanceTypes.AddRange(all));
    }

    /// <summary>
    /// Adds instance types. Their names must be unique (Azure Machine Learning: INST4001). Instance types that were passed to a workload
    /// are included without being added here.
    /// </summary>
    /// <param name="items">The instance types.</param>
    /// <exception cref="ArgumentNullException">The array or one of its items is <see langword="null"/>.</exception>
    public ClusterBuilder InstanceTypes(params InstanceType[] items) => InstanceTypes((IEnumerable<InstanceType>)items);

    /// <summary>
    /// Adds instance types. Their names must be unique (Azure Machine Learning: INST4001). Instance types that were passed to a workload
    /// are included without being added here.
    /// </summary>
    /// <param name="items">The instance types.</param>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is <see langword="null"/>.</exception>
    public ClusterBuilder InstanceTypes(IEnumerable<InstanceType> items)
    {
        var all = Argument.NoneNull(items, nameof(items));
        return Edit(content => content.Listed.AddRange(all));
    }

    /// <summary>Adds deployments.</summary>
    /// <param name="items">The deployments.</param>
    /// <exception cref="ArgumentNullException">The array or one of its items is <see langword="null"/>.</exception>
    public ClusterBuilder Deployments(params KubernetesOnlineDeployment[] items) =>
        Deployments((IEnumerable<KubernetesOnlineDeployment>)items);

    /// <summary>Adds deployments.</summary>
    /// <param name="items">The deployments.</param>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is <see langword="null"/>.</exception>
    public ClusterBuilder Deployments(IEnumerable<KubernetesOnlineDeployment> items)
    {
        var all = Argument.NoneNull(items, nameof(items));
        return Edit(content => content.Deployments.AddRange(all));
    }

    /// <summary>Adds jobs, components and schedules.</summary>
    /// <param name="items">The jobs: <see cref="Job"/> and <see cref="CommandJob"/>.</param>
    /// <exception cref="ArgumentNullException">The array or one of its items is <see langword="null"/>.</exception>
    public ClusterBuilder Jobs(params IJob[] items) => Jobs((IEnumerable<IJob>)items);

    /// <summary>Adds jobs, components and schedules.</summary>
    /// <param name="items">The jobs: <see cref="Job"/> and <see cref="CommandJob"/>.</param>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the items is not a type of this library.</exception>
    public ClusterBuilder Jobs(IEnumerable<IJob> items)
    {
        var all = Argument.NoneNull(items, nameof(items));
        foreach (var job in all)
        {
            ClusterContent.ContentOf(job);
        }

        return Edit(content => content.Jobs.AddRange(all));
    }

    /// <summary>Removes the instance types with a name that were added, so that others can replace them.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public ClusterBuilder WithoutInstanceType(string name)
    {
        Argument.NotNull(name, nameof(name));
        return Edit(content => content.Listed.RemoveAll(type => type.Name == name));
    }

    /// <summary>Removes the deployments with a name, so that others can replace them.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public ClusterBuilder WithoutDeployment(string name)
    {
        Argument.NotNull(name, nameof(name));
        return Edit(content => content.Deployments.RemoveAll(deployment => deployment.Name == name));
    }

    /// <summary>Removes the jobs with a name, so that others can replace them.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public ClusterBuilder WithoutJob(string name)
    {
        Argument.NotNull(name, nameof(name));
        return Edit(content => content.Jobs.RemoveAll(job => job.Name == name));
    }

    /// <summary>
    /// Adds all definitions in a text: instance types, lists of them, deployments, jobs, components and schedules. Documents of other types
    /// are ignored.
    /// </summary>
    /// <param name="yaml">The YAML, such as the output of <c>kubectl get instancetypes -o yaml</c>.</param>
    /// <exception cref="ArgumentNullException">The YAML is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not valid YAML, or a rule that needs no more than the text reports a warning for it.
    /// </exception>
    public ClusterBuilder Manifest(string yaml)
    {
        var manifest = ParsedManifest.Read(Argument.NotNull(yaml, nameof(yaml)), null);
        DefinitionFindings.Enforce(manifest.Findings);
        return Edit(content => content.Add(manifest));
    }

    /// <summary>Returns the cluster if no rule reports a warning.</summary>
    /// <exception cref="InvalidDefinitionException">A finding of <see cref="Validate"/> is a warning.</exception>
    public Cluster Build()
    {
        var content = Complete();
        DefinitionFindings.Enforce(content.Check());
        return new Cluster(content);
    }

    /// <summary>Returns the findings of all rules, warnings and infos alike. Empty if there are none.</summary>
    public IReadOnlyList<Finding> Validate() => Complete().Check();

    private ClusterContent Complete() => _edits.ApplyTo(new ClusterContent(_start));

    private ClusterBuilder Edit(Action<ClusterContent> edit) => new(_start, _edits.Add(edit));
}
