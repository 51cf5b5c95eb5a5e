using System.Collections.Generic;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Yaml.Tree;

/// <summary>What one of the programs that read manifests rejects in a document, although the other one accepts it.</summary>
internal sealed class RejectedText
{
    private List<Finding>? _byKubectl;
    private List<Finding>? _byAzureCli;

    /// <summary>Adds what kubectl rejects.</summary>
    internal void AddForKubectl(Finding finding) => (_byKubectl ??= []).Add(finding);

    /// <summary>Adds what the Azure ML CLI rejects.</summary>
    internal void AddForAzureCli(Finding finding) => (_byAzureCli ??= []).Add(finding);

    /// <summary>Moves what kubectl rejects to other findings, so it's reported once.</summary>
    internal void MoveForKubectl(List<Finding> findings) => Move(ref _byKubectl, findings);

    /// <summary>Moves what the Azure ML CLI rejects to other findings, so it's reported once.</summary>
    internal void MoveForAzureCli(List<Finding> findings) => Move(ref _byAzureCli, findings);

    private static void Move(ref List<Finding>? rejected, List<Finding> findings)
    {
        findings.AddRange(rejected ?? []);
        rejected = null;
    }
}
