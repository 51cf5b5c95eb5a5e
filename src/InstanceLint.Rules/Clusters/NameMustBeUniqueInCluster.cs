using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Clusters;

/// <summary>INST4001.</summary>
internal sealed class NameMustBeUniqueInCluster() : ClusterRule(
    RuleIds.NameMustBeUniqueInCluster, "The name of an instance type must be unique in its cluster")
{
    internal override void Judge(ClusterDefinition cluster, ICollection<Finding> findings)
    {
        // Several clusters in one project are nothing unusual; only the project can tell them apart.
        var hint = cluster.Settings.Name.Length == 0 ? ", or give their InstanceLintManifest items different Cluster metadata" : string.Empty;
        foreach (var definition in cluster.InstanceTypes)
        {
            var name = definition.Name;
            if (name.IsString && ObjectName.IsValid(name.Value) && cluster.Find(name.Value) is { } first && !ReferenceEquals(first, definition) && first.Name.Origin != name.Origin)
            {
                findings.Add(At(
                    name.Origin,
                    $"{definition.Subject}: {cluster.Subject} has one of this name already ({Wording.Place(first.Name.Origin, name.Origin)}); rename or remove one of them{hint}"));
            }
        }
    }
}
