using System.Collections.Generic;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Yaml.Tree;

/// <summary>What one of the programs that read manifests rejects in a document, although the other one accepts it.</summary>
internal sealed class RejectedText
{
    /// <summary>The findings for kubectl.</summary>
    internal List<Finding> ByKubectl { get; } = [];

    /// <summary>The findings for the Azure ML CLI.</summary>
    internal List<Finding> ByAzureCli { get; } = [];
}
