using System.Collections.Generic;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Yaml.Tree;

/// <summary>The places in a document that the parser accepts, and a program that reads manifests doesn't.</summary>
internal sealed class RejectedText
{
    /// <summary>The findings for kubectl.</summary>
    internal List<Finding> ByKubectl { get; } = [];

    /// <summary>The findings for the Azure ML CLI.</summary>
    internal List<Finding> ByAzureCli { get; } = [];
}
