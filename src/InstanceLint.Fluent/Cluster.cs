using System;
using System.Collections.Generic;
using System.IO;
using InstanceLint.Fluent.Contents;

namespace InstanceLint.Fluent;

/// <summary>A cluster: instance types and the workloads that run on them, checked together. Immutable.</summary>
public sealed class Cluster
{
    private readonly ClusterContent _content;

    internal Cluster(ClusterContent content)
    {
        _content = content;
        InstanceTypes = [.. content.InstanceTypes()];
    }

    /// <summary>The cluster's name, or an empty string if it has none.</summary>
    public string Name => _content.Name;

    /// <summary>The instance types passed to the builder, followed by those that only workloads refer to. Each appears once.</summary>
    public IReadOnlyList<InstanceType> InstanceTypes { get; }

    /// <summary>The deployments, in the order in which they were added.</summary>
    public IReadOnlyList<KubernetesOnlineDeployment> Deployments => _content.Deployments;

    /// <summary>The jobs, in the order in which they were added.</summary>
    public IReadOnlyList<CommandJob> Jobs => _content.Jobs;

    /// <summary>Creates a builder for a cluster.</summary>
    /// <param name="name">The name that messages use for the cluster. Leave it empty if you have only one cluster.</param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public static ClusterBuilder Define(string name = "") => new(new ClusterContent(Argument.NotNull(name, nameof(name))));

    /// <summary>
    /// Returns the cluster as YAML: one document for each instance type, deployment and job, separated by <c>---</c>. Every line ends in
    /// <c>\n</c>.
    /// </summary>
    public string ToYaml() => YamlText.Create(_content.Write);

    /// <summary>Writes the YAML of <see cref="ToYaml"/> to a writer.</summary>
    /// <param name="writer">The writer. It's neither flushed nor disposed.</param>
    /// <exception cref="ArgumentNullException">The writer is <see langword="null"/>.</exception>
    public void WriteTo(TextWriter writer) => _content.Write(Argument.NotNull(writer, nameof(writer)));

    /// <summary>Saves the YAML of <see cref="ToYaml"/> as UTF-8 without a byte order mark. Overwrites an existing file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file can't be written, for example because its directory doesn't exist.</exception>
    /// <exception cref="UnauthorizedAccessException">You don't have permission to write the file, or the path is a directory.</exception>
    public void Save(string path) => YamlText.Save(path, ToYaml());
}
