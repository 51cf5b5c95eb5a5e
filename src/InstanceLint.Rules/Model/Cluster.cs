using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Model;

/// <summary>A cluster as findings name it. Two clusters are different even if the project says the same about both.</summary>
/// <param name="settings">What the project says about it.</param>
public abstract class Cluster(ClusterSettings settings)
{
    /// <summary>What the project says about it.</summary>
    public ClusterSettings Settings { get; } = settings;

    /// <summary>How messages call it.</summary>
    public string Subject => Settings.Name.Length == 0 ? "the cluster" : "cluster " + Wording.Quote(Settings.Name);
}
