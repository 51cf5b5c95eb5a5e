using System;
using System.Collections.Generic;
using System.IO;
using InstanceLint.Fluent.Contents;

namespace InstanceLint.Fluent;

/// <summary>A cluster: instance types, and the workloads that run on them, which were judged together. It never changes.</summary>
public sealed class Cluster
{
    private readonly ClusterContent _content;

    internal Cluster(ClusterContent content)
    {
        _content = content;
        InstanceTypes = [.. content.InstanceTypes()];
    }

    /// <summary>The name; empty where it has none.</summary>
    public string Name => _content.Name;

    /// <summary>The instance types that were listed, and then those that only workloads brought along, each once.</summary>
    public IReadOnlyList<InstanceType> InstanceTypes { get; }

    /// <summary>The deployments, in order.</summary>
    public IReadOnlyList<KubernetesOnlineDeployment> Deployments => _content.Deployments;

    /// <summary>The jobs, in order.</summary>
    public IReadOnlyList<CommandJob> Jobs => _content.Jobs;

    /// <summary>Starts a definition.</summary>
    /// <param name="name">How messages call the cluster; empty for the one that needs no name.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static ClusterBuilder Define(string name = "") => new(new ClusterContent(Argument.NotNull(name, nameof(name))));

    /// <summary>
    /// A document for each instance type, deployment and job, with <c>---</c> between them; <c>\n</c> at the end of each line.
    /// </summary>
    public string ToYaml() => YamlText.Create(_content.Write);

    /// <summary>Writes the documents.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public void WriteTo(TextWriter writer) => _content.Write(Argument.NotNull(writer, nameof(writer)));

    /// <summary>Writes the documents to a file, as UTF-8 without a byte order mark, in place of one that is there.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path) => YamlText.Save(path, ToYaml());
}
