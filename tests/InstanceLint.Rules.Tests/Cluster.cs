using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

/// <summary>Creates clusters of one or more manifests.</summary>
internal static class Cluster
{
    /// <summary>Creates a cluster with instance types.</summary>
    internal static ClusterDefinition Define(params InstanceTypeDefinition[] types) => With(types: types);

    /// <summary>Creates a cluster with a deployment and one instance type, by default that of <see cref="Definition"/>.</summary>
    internal static ClusterDefinition Running(DeploymentDefinition deployment, InstanceTypeDefinition? type = null) =>
        With(types: [type ?? Definition.With()], deployments: [deployment]);

    /// <summary>Creates a cluster with a deployment and no instance type.</summary>
    internal static ClusterDefinition Bare(DeploymentDefinition deployment) => With(deployments: [deployment]);

    /// <summary>Creates a cluster with jobs, each with one reference, and the instance type of <see cref="Definition"/>.</summary>
    internal static ClusterDefinition RunningJobs(params Scalar[] names) => With(types: [Definition.With()], jobs: [.. names.Select(name => Job(name))]);

    /// <summary>Creates a job that refers to an instance type.</summary>
    internal static JobDefinition Job(Scalar name, Scalar? count = null, Scalar? processes = null) => new([new InstanceTypeReference(
        "job", "resources.instance_type", name.At(Definition.Place("job resources.instance_type")), IsKubernetes: false)
    {
        Instances = new JobInstances("resources.instance_count", (count ?? Absent).At(Definition.Place("job resources.instance_count")), processes ?? Absent),
    }]);

    internal static ClusterDefinition With(
        string name = "",
        InstanceTypeDefinition[]? types = null,
        DeploymentDefinition[]? deployments = null,
        JobDefinition[]? jobs = null,
        (string Key, string Value)[]? extension = null,
        string[]? known = null,
        Finding[]? findings = null,
        NodeSet? nodes = null,
        InstanceTypeDefinition[]? live = null) => new(
            new ClusterSettings(name, extension?.ToDictionary(label => label.Key, label => label.Value), known ?? []) { Nodes = nodes },
            [Linter.Outline(new Manifest([.. types ?? [], .. deployments ?? [], .. jobs ?? []], findings ?? []))],
            live is null ? null : [.. live.Select(type => new InstanceTypeOutline(type))]);

    /// <summary>Creates a cluster of several manifests.</summary>
    internal static ClusterDefinition Over(string name, params IEnumerable<Manifest> manifests) => new(ClusterSettings.None(name), manifests.Select(Linter.Outline));

    /// <summary>Creates the instance type of <see cref="Definition"/> with another name, in a file.</summary>
    internal static InstanceTypeDefinition Named(Scalar name, string path = "types.yaml", int line = 4) =>
        Definition.With() with { Name = name.At(new SourceSpan(new PathSource(path), new(line, 9), new(line, 9 + name.Text.Length))) };

    internal static InstanceTypeDefinition Named(string name, string path = "types.yaml", int line = 4) => Named(Text(name), path, line);

    /// <summary>Creates an instance type that replaces the built-in default.</summary>
    internal static InstanceTypeDefinition Default(string cpuLimit, string memoryLimit, Scalar? gpuLimit = null) => Definition.With(
        name: Text(ClusterDefinition.DefaultInstanceType),
        cpuRequest: Text("100m"), memoryRequest: Text("100Mi"), cpuLimit: Text(cpuLimit), memoryLimit: Text(memoryLimit), gpuLimit: gpuLimit);
}
