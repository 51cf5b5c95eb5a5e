using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

/// <summary>Clusters of one manifest or several.</summary>
internal static class Cluster
{
    /// <summary>A cluster with these instance types.</summary>
    internal static ClusterDefinition Define(params InstanceTypeDefinition[] types) => With(types: types);

    /// <summary>A deployment where the instance type of <see cref="Definition"/>, or another one, is all that is defined.</summary>
    internal static ClusterDefinition Running(DeploymentDefinition deployment, InstanceTypeDefinition? type = null) =>
        With(types: [type ?? Definition.With()], deployments: [deployment]);

    /// <summary>A deployment where nothing is defined.</summary>
    internal static ClusterDefinition Bare(DeploymentDefinition deployment) => With(deployments: [deployment]);

    /// <summary>Jobs, each with one reference, where the instance type of <see cref="Definition"/> is all that is defined.</summary>
    internal static ClusterDefinition RunningJobs(params Scalar[] names) => With(types: [Definition.With()], jobs: [.. names.Select(name => Job(name))]);

    /// <summary>A job that names an instance type.</summary>
    internal static JobDefinition Job(Scalar name) => new([new InstanceTypeReference(
        "job", "resources.instance_type", name.At(Definition.Place("job resources.instance_type")), IsKubernetes: false)]);

    internal static ClusterDefinition With(
        string name = "",
        InstanceTypeDefinition[]? types = null,
        DeploymentDefinition[]? deployments = null,
        JobDefinition[]? jobs = null,
        (string Key, string Value)[]? extension = null,
        string[]? known = null,
        Finding[]? findings = null) => new(
            new ClusterSettings(name, extension?.ToDictionary(label => label.Key, label => label.Value), known ?? []),
            [Linter.Outline(new Manifest([.. types ?? [], .. deployments ?? [], .. jobs ?? []], findings ?? []))]);

    /// <summary>A cluster of several manifests.</summary>
    internal static ClusterDefinition Over(string name, params IEnumerable<Manifest> manifests) => new(ClusterSettings.None(name), manifests.Select(Linter.Outline));

    /// <summary>The instance type of <see cref="Definition"/> by another name, which stands in a file.</summary>
    internal static InstanceTypeDefinition Named(Scalar name, string path = "types.yaml", int line = 4) =>
        Definition.With() with { Name = name.At(new SourceSpan(new PathSource(path), new(line, 9), new(line, 9 + name.Text.Length))) };

    internal static InstanceTypeDefinition Named(string name, string path = "types.yaml", int line = 4) => Named(Text(name), path, line);

    /// <summary>What takes the place of the built-in default.</summary>
    internal static InstanceTypeDefinition Default(string cpuLimit, string memoryLimit, Scalar? gpuLimit = null) => Definition.With(
        name: Text(ClusterDefinition.DefaultInstanceType),
        cpuRequest: Text("100m"), memoryRequest: Text("100Mi"), cpuLimit: Text(cpuLimit), memoryLimit: Text(memoryLimit), gpuLimit: gpuLimit);
}
