using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Rules.Model;

/// <summary>A taint that pods tolerate.</summary>
/// <param name="Key">The key of the taint, or empty for any.</param>
/// <param name="Value">The value of the taint, or <see langword="null"/> for any.</param>
/// <param name="Effect">The effect, such as <c>NoSchedule</c>, or empty for any.</param>
public sealed record Toleration(string Key, string? Value, string Effect)
{
    private const string AzureMl = "ml.azure.com/";

    // Azure Machine Learning documents these. Its own services tolerate amlarc-system too, but jobs and deployments don't.
    private static readonly string[] OfAzureMl = ["amlarc", "amlarc-workload", "resource-group", "workspace", "compute"];

    // The controllers of a cluster add these for a time, or remove them when a pod needs the node.
    private static readonly string[] Passing = ["ToBeDeletedByClusterAutoscaler", "DeletionCandidateOfClusterAutoscaler"];
    private static readonly string[] PassingDomains = ["node.kubernetes.io/", "node.cloudprovider.kubernetes.io/", "karpenter.sh/"];

    /// <summary>Whether it tolerates a taint, by the rules of Kubernetes.</summary>
    /// <param name="taint">The taint.</param>
    internal bool Tolerates(Taint taint) =>
        (Key.Length == 0 || Key == taint.Key)
        && (Value is null || Value == taint.Value)
        && (Effect.Length == 0 || Effect == taint.Effect);

    /// <summary>Whether pods of Azure Machine Learning tolerate a taint without a setting, or it doesn't last.</summary>
    /// <param name="taint">The taint.</param>
    /// <param name="devices">
    /// The extended resources that the pod asks for. Kubernetes lets it tolerate taints with these keys (ExtendedResourceToleration).
    /// </param>
    internal static bool IsTolerated(Taint taint, IReadOnlyCollection<string> devices) =>
        !taint.KeepsPodsAway
        || Passing.Contains(taint.Key, StringComparer.Ordinal)
        || PassingDomains.Any(domain => taint.Key.StartsWith(domain, StringComparison.Ordinal))
        || (taint.Key.StartsWith(AzureMl, StringComparison.Ordinal)
            && OfAzureMl.Contains(taint.Key.Substring(AzureMl.Length), StringComparer.Ordinal))
        || devices.Contains(taint.Key, StringComparer.Ordinal);
}
