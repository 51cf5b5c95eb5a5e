using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Fluent;

namespace InstanceLint.Parity.Tests;

/// <summary>Checks a case's C# at run time.</summary>
internal static class RunTimeSide
{
    // Only at run time, a variable is certainly not replaced anymore.
    internal static IReadOnlyList<string> Check(Case @case) => FindingLines.From(
        Find(@case).Where(finding => !finding.Message.Contains(" contains the variable ", StringComparison.Ordinal))
            .Select(finding => (finding.Id, finding.Message)));

    // A definition that is part of a cluster is built, and that fails for a placeholder.
    private static IReadOnlyList<Finding> Find(Case @case)
    {
        try
        {
            return @case.Validate();
        }
        catch (Exception exception) when (exception.GetBaseException() is InvalidDefinitionException)
        {
            return ((InvalidDefinitionException)exception.GetBaseException()).Findings;
        }
    }
}
