using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Fluent;

/// <summary>A definition breaks rules, so that the cluster would refuse it, or a workload fail on it.</summary>
public sealed class InvalidDefinitionException : Exception
{
    internal InvalidDefinitionException(IReadOnlyList<Finding> findings)
        : base("The definition is not valid:" + string.Concat(findings.Select(finding => $"\n{finding.Id}: {finding.Message}"))) =>
        Findings = findings;

    /// <summary>All that was found, at least one of it a warning. The message has a line for each.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
