using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Projects;

/// <summary>A finding with its severity in this project.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Severity">The severity by the settings of the project.</param>
public sealed record ProjectFinding(Finding Finding, EffectiveSeverity Severity)
{
    /// <summary>Whether it is reported: its rule is not turned off, and it is not suppressed.</summary>
    public bool IsReported => Severity != EffectiveSeverity.None && Finding.Suppression is null;
}

/// <summary>Selects findings of a project.</summary>
public static class ProjectFindings
{
    /// <summary>Returns the findings that are reported, in their order.</summary>
    /// <param name="findings">The findings.</param>
    public static IEnumerable<ProjectFinding> Reported(this IEnumerable<ProjectFinding> findings) =>
        findings.Where(static finding => finding.IsReported);
}
