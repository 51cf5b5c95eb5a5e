using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.Fluent.Contents;

/// <summary>The content and the settings of a cluster.</summary>
internal sealed record ClusterContent(string Name)
{
    internal OrderedMap ExtensionNodeSelector { get; init; } = OrderedMap.Empty;

    internal IReadOnlyList<string> KnownInstanceTypes { get; init; } = [];

    /// <summary>The instance types that were added explicitly.</summary>
    internal IReadOnlyList<InstanceType> Listed { get; init; } = [];

    internal IReadOnlyList<KubernetesOnlineDeployment> Deployments { get; init; } = [];

    internal IReadOnlyList<CommandJob> Jobs { get; init; } = [];

    /// <summary>The explicitly added instance types, followed by those that only workloads refer to. Each appears once.</summary>
    internal IReadOnlyList<InstanceType> InstanceTypes()
    {
        var types = new List<InstanceType>(Listed);
        var brought = Deployments.Select(deployment => deployment.Content.InstanceType)
            .Concat(Jobs.Select(job => job.Content.InstanceType));
        foreach (var type in brought.Select(choice => choice?.Definition).OfType<InstanceType>())
        {
            // An instance type that was parsed or built twice with the same content is one instance type, not a duplicate name.
            if (!types.Exists(other => ReferenceEquals(other, type) || (other.Name == type.Name && other.ToYaml() == type.ToYaml())))
            {
                types.Add(type);
            }
        }

        return types;
    }

    internal IReadOnlyList<Finding> Check() => DefinitionFindings.Find(
        new ClusterSettings(Name, ExtensionNodeSelector.Count == 0 ? null : ExtensionNodeSelector, [.. KnownInstanceTypes]),
        new Manifest(
            [
                .. InstanceTypes().Select(type => type.Content.ToDefinition()),
                .. Deployments.Select(deployment => deployment.Content.ToDefinition()),
                .. Jobs.Select(job => job.Content.ToDefinition()),
            ],
            []));

    internal void Write(TextWriter output)
    {
        var documents = InstanceTypes().Select(type => type.ToYaml())
            .Concat(Deployments.Select(deployment => deployment.ToYaml()))
            .Concat(Jobs.Select(job => job.ToYaml()));
        output.Write(string.Join("---\n", documents));
    }
}
