using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Model;

/// <summary>A cluster as findings refer to it. Two clusters are different even if their settings are equal.</summary>
/// <param name="settings">The cluster's settings in the project.</param>
public abstract class Cluster(ClusterSettings settings)
{
    /// <summary>The cluster's settings in the project.</summary>
    public ClusterSettings Settings { get; } = settings;

    /// <summary>The cluster's name in messages.</summary>
    public string Subject => Settings.Name.Length == 0 ? "the cluster" : "cluster " + Wording.Quote(Settings.Name);
}
