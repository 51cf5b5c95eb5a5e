using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using InstanceLint.Fluent.Contents;
using InstanceLint.Fluent.Parsing;

namespace InstanceLint.Fluent;

/// <summary>
/// A cluster: instance types and the workloads that run on them, checked together. Its YAML has one document for each of them, separated by
/// <c>---</c>. Immutable; use <see cref="ToBuilder"/> to derive another one from it. A cluster that is read from YAML has no settings, so
/// names of instance types that it doesn't define are checked only when you build it again.
/// </summary>
[DebuggerDisplay("{Summary,nq}")]
public sealed class Cluster : Definition<Cluster>
{
    private readonly ClusterContent _content;

    internal Cluster(ClusterContent content)
    {
        _content = content;
        InstanceTypes = content.InstanceTypes();
    }

    /// <summary>The cluster's name, or an empty string if it has none.</summary>
    public string Name => _content.Name;

    /// <summary>The instance types passed to the builder, followed by those that only workloads refer to. Each appears once.</summary>
    public IReadOnlyList<InstanceType> InstanceTypes { get; }

    /// <summary>The deployments, in the order in which they were added.</summary>
    public IReadOnlyList<KubernetesOnlineDeployment> Deployments => _content.Deployments;

    /// <summary>The jobs, components and schedules, in the order in which they were added.</summary>
    public IReadOnlyList<IJob> Jobs => _content.Jobs;

    private string Summary =>
        $"{(Name.Length > 0 ? Name : "cluster")}: {InstanceTypes.Count} instance types, {Deployments.Count} deployments, {Jobs.Count} jobs";

    /// <summary>Creates a builder for a cluster.</summary>
    /// <param name="name">The name that messages use for the cluster. Leave it empty if you have only one cluster.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public static ClusterBuilder Define(string name = "") => new(new ClusterContent(Argument.NotNull(name, nameof(name))));

    /// <summary>
    /// Creates a cluster of all definitions in a text. Its workloads can use instance types that are defined elsewhere, because a text
    /// doesn't have the settings of its cluster.
    /// </summary>
    internal static Cluster From(ParsedManifest manifest)
    {
        DefinitionFindings.Enforce(manifest.Findings);
        var content = new ClusterContent(string.Empty);
        content.Add(manifest);
        return new Cluster(content);
    }

    /// <summary>Returns a builder that starts with the content and the settings of this cluster.</summary>
    public ClusterBuilder ToBuilder() => new(_content);

    private protected override void Write(TextWriter output) => _content.Write(output);
}
