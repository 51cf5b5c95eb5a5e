using System;
using System.Collections.Generic;
using InstanceLint.Fluent.Contents;

namespace InstanceLint.Fluent;

/// <summary>Defines a cluster, step by step. It never changes: every step returns a new builder.</summary>
public sealed class ClusterBuilder
{
    private readonly ClusterContent _content;

    internal ClusterBuilder(ClusterContent content) => _content = content;

    /// <summary>
    /// Sets one label of the node selector that the Azure Machine Learning extension was installed with. That of each instance type must be
    /// within it (Azure Machine Learning: INST4002, INST4003).
    /// </summary>
    /// <param name="key">The label's key.</param>
    /// <param name="value">The label's value.</param>
    /// <exception cref="ArgumentNullException">The key or the value is null.</exception>
    public ClusterBuilder ExtensionNodeSelector(string key, string value) => new(_content with
    {
        ExtensionNodeSelector = _content.ExtensionNodeSelector.With(
            Argument.NotNull(key, nameof(key)), Argument.NotNull(value, nameof(value))),
    });

    /// <summary>Adds names of instance types that exist in the cluster and are defined elsewhere.</summary>
    /// <param name="names">The names.</param>
    /// <exception cref="ArgumentNullException">The names or one of them is null.</exception>
    public ClusterBuilder KnownInstanceTypes(params string[] names) =>
        new(_content with { KnownInstanceTypes = [.. _content.KnownInstanceTypes, .. Argument.NoneNull(names, nameof(names))] });

    /// <summary>
    /// Adds instance types, each of another name (Azure Machine Learning: INST4001). Those that workloads were given need not be added.
    /// </summary>
    /// <param name="items">The instance types.</param>
    /// <exception cref="ArgumentNullException">The items or one of them is null.</exception>
    public ClusterBuilder InstanceTypes(params InstanceType[] items) =>
        new(_content with { Listed = [.. _content.Listed, .. Argument.NoneNull(items, nameof(items))] });

    /// <summary>Adds deployments.</summary>
    /// <param name="items">The deployments.</param>
    /// <exception cref="ArgumentNullException">The items or one of them is null.</exception>
    public ClusterBuilder Deployments(params KubernetesOnlineDeployment[] items) =>
        new(_content with { Deployments = [.. _content.Deployments, .. Argument.NoneNull(items, nameof(items))] });

    /// <summary>Adds jobs.</summary>
    /// <param name="items">The jobs.</param>
    /// <exception cref="ArgumentNullException">The items or one of them is null.</exception>
    public ClusterBuilder Jobs(params CommandJob[] items) =>
        new(_content with { Jobs = [.. _content.Jobs, .. Argument.NoneNull(items, nameof(items))] });

    /// <summary>The cluster, if no rule forbids it.</summary>
    /// <exception cref="InvalidDefinitionException">A finding is a warning.</exception>
    public Cluster Build()
    {
        DefinitionFindings.Enforce(Validate());
        return new Cluster(_content);
    }

    /// <summary>All that the rules find, infos too; empty where there is nothing.</summary>
    public IReadOnlyList<Finding> Validate() => _content.Check();
}
