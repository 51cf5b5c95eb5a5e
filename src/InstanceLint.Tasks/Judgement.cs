using System.Collections.Generic;
using InstanceLint.Rules;
using InstanceLint.Rules.Model;
using InstanceLint.Tasks.Logging;
using InstanceLint.Tasks.Severities;

namespace InstanceLint.Tasks;

/// <summary>What is to be said of a project's manifests.</summary>
/// <param name="Clusters">What was read.</param>
/// <param name="Findings">What the rules found, in order, with what was turned off or is suppressed.</param>
/// <param name="Faults">What is wrong with the settings.</param>
/// <param name="IsRepeatable">Whether the next build may say the same without judging: not where a file could not be read, which is to be tried again.</param>
internal sealed record Judgement(
    IReadOnlyList<ClusterDefinition> Clusters, IReadOnlyList<JudgedFinding> Findings, IReadOnlyList<LogLine> Faults, bool IsRepeatable);

/// <summary>A finding, and what the project makes of it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Severity">Its severity by the settings of the project, without what MSBuild itself turns into errors.</param>
internal sealed record JudgedFinding(Finding Finding, EffectiveSeverity Severity)
{
    /// <summary>Whether anybody is told: it is neither turned off nor suppressed.</summary>
    internal bool IsReported => Severity != EffectiveSeverity.None && Finding.Suppression is null;
}
