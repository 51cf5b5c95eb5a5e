using System;
using System.Collections.Generic;
using InstanceLint.Fluent.Contents;

namespace InstanceLint.Fluent;

/// <summary>Builds a <see cref="Cluster"/>. Immutable: every method returns a new builder.</summary>
public sealed class ClusterBuilder
{
    private readonly ClusterContent _content;

    internal ClusterBuilder(ClusterContent content) => _content = content;

    /// <summary>
    /// Sets one label of the node selector that the Azure Machine Learning extension was installed with. The node selectors of all instance
    /// types must be consistent with it (Azure Machine Learning: INST4002, INST4003). Setting the same key again replaces its value.
    /// </summary>
    /// <param name="key">The label key.</param>
    /// <param name="value">The label value.</param>
    /// <exception cref="ArgumentNullException">The key or the value is <see langword="null"/>.</exception>
    public ClusterBuilder ExtensionNodeSelector(string key, string value) => new(_content with
    {
        ExtensionNodeSelector = _content.ExtensionNodeSelector.With(
            Argument.NotNull(key, nameof(key)), Argument.NotNull(value, nameof(value))),
    });

    /// <summary>Adds names of instance types that exist in the cluster but are defined elsewhere, so workloads can refer to them.</summary>
    /// <param name="names">The names.</param>
    /// <exception cref="ArgumentNullException">The array or one of its names is <see langword="null"/>.</exception>
    public ClusterBuilder KnownInstanceTypes(params string[] names) =>
        new(_content with { KnownInstanceTypes = [.. _content.KnownInstanceTypes, .. Argument.NoneNull(names, nameof(names))] });

    /// <summary>
    /// Adds instance types. Their names must be unique (Azure Machine Learning: INST4001). Instance types that were passed to a workload
    /// are included without being added here.
    /// </summary>
    /// <param name="items">The instance types.</param>
    /// <exception cref="ArgumentNullException">The array or one of its items is <see langword="null"/>.</exception>
    public ClusterBuilder InstanceTypes(params InstanceType[] items) =>
        new(_content with { Listed = [.. _content.Listed, .. Argument.NoneNull(items, nameof(items))] });

    /// <summary>Adds deployments.</summary>
    /// <param name="items">The deployments.</param>
    /// <exception cref="ArgumentNullException">The array or one of its items is <see langword="null"/>.</exception>
    public ClusterBuilder Deployments(params KubernetesOnlineDeployment[] items) =>
        new(_content with { Deployments = [.. _content.Deployments, .. Argument.NoneNull(items, nameof(items))] });

    /// <summary>Adds jobs.</summary>
    /// <param name="items">The jobs.</param>
    /// <exception cref="ArgumentNullException">The array or one of its items is <see langword="null"/>.</exception>
    public ClusterBuilder Jobs(params CommandJob[] items) =>
        new(_content with { Jobs = [.. _content.Jobs, .. Argument.NoneNull(items, nameof(items))] });

    /// <summary>Returns the cluster if no rule reports a warning.</summary>
    /// <exception cref="InvalidDefinitionException">A finding of <see cref="Validate"/> is a warning.</exception>
    public Cluster Build()
    {
        DefinitionFindings.Enforce(Validate());
        return new Cluster(_content);
    }

    /// <summary>Returns the findings of all rules, warnings and infos alike. Empty if there are none.</summary>
    public IReadOnlyList<Finding> Validate() => _content.Check();
}
