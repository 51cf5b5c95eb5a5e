using System.Collections.Generic;
using InstanceLint.Projects.Severities;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>A severity as the page shows it.</summary>
/// <param name="value">The severity in the project.</param>
/// <param name="name">The word for one finding, which is also the class of its elements.</param>
/// <param name="title">The title of the list.</param>
internal sealed class Severity(EffectiveSeverity value, string name, string title)
{
    /// <summary>All that are reported, the worst one first.</summary>
    internal static readonly IReadOnlyList<Severity> All =
    [
        new(EffectiveSeverity.Error, "error", "Errors"),
        new(EffectiveSeverity.Warning, "warning", "Warnings"),
        new(EffectiveSeverity.Message, "message", "Messages"),
    ];

    /// <summary>The word for one finding.</summary>
    internal string Name => name;

    /// <summary>The title of the list.</summary>
    internal string Title => title;

    /// <summary>The ID of the list.</summary>
    internal string Id => name + "s";

    /// <summary>Whether a finding has this severity.</summary>
    internal bool Has(ReportedFinding finding) => finding.Severity == value;
}
