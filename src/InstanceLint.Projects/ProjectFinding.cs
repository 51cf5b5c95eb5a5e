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
    /// <summary>Whether the baseline holds it.</summary>
    public bool IsBaselined { get; init; }

    /// <summary>Whether it is in a file that is read only because its cluster is read as a whole.</summary>
    internal bool IsContext { get; init; }

    /// <summary>
    /// Whether it is reported: its rule is not turned off, it is not suppressed, the baseline doesn't hold it, and its file is reported on.
    /// </summary>
    public bool IsReported => IsActive && !IsBaselined && !IsContext;

    /// <summary>Whether its rule is not turned off, and it is not suppressed.</summary>
    internal bool IsActive => Severity != EffectiveSeverity.None && Finding.Suppression is null;
}

/// <summary>Selects findings of a project.</summary>
public static class ProjectFindings
{
    /// <summary>Returns the findings that are reported, in their order.</summary>
    /// <param name="findings">The findings.</param>
    public static IEnumerable<ProjectFinding> Reported(this IEnumerable<ProjectFinding> findings) =>
        findings.Where(static finding => finding.IsReported);
}
