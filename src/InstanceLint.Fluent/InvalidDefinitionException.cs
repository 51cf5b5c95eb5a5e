using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Fluent;

/// <summary>Thrown if a rule reports a warning for a definition: the cluster would reject it, or a workload would fail.</summary>
public sealed class InvalidDefinitionException : Exception
{
    internal InvalidDefinitionException(IReadOnlyList<Finding> findings)
        : base("The definition is not valid:" + string.Concat(findings.Select(static finding => "\n" + finding))) => Findings = findings;

    /// <summary>All findings, warnings and infos alike. At least one is a warning. The exception's message has a line for each.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
