using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Assigns each finding to the definition that it's in. Of nested definitions, the smallest one counts.</summary>
internal sealed class FindingPlaces
{
    private static readonly Comparer<SourceSpan> ByPlace = Comparer<SourceSpan>.Create(SourceSpan.Compare);

    private readonly List<(SourceSpan Extent, List<ReportedFinding> Findings)> _definitions = [];

    /// <summary>Adds a definition, and returns the list that will receive its findings.</summary>
    /// <param name="extent">The span of the whole definition.</param>
    internal List<ReportedFinding> Add(SourceSpan extent)
    {
        var findings = new List<ReportedFinding>();
        _definitions.Add((extent, findings));
        return findings;
    }

    /// <summary>Assigns the findings, and returns those that are in a definition.</summary>
    /// <param name="findings">The findings, sorted by path, line and column.</param>
    /// <param name="cancellation">Cancels the assignment.</param>
    internal List<ReportedFinding> Fill(IEnumerable<ReportedFinding> findings, CancellationToken cancellation)
    {
        var definitions = _definitions.OrderBy(definition => definition.Extent, ByPlace).ToList();
        var open = new Stack<(SourceSpan Extent, List<ReportedFinding> Findings)>();
        var placed = new List<ReportedFinding>();
        var next = 0;
        foreach (var finding in findings)
        {
            cancellation.ThrowIfCancellationRequested();
            while (next < definitions.Count && SourceSpan.Compare(definitions[next].Extent, finding.Span) <= 0)
            {
                open.Push(definitions[next++]);
            }

            while (open.Count > 0 && !open.Peek().Extent.Contains(finding.Span))
            {
                open.Pop();
            }

            if (open.Count > 0)
            {
                open.Peek().Findings.Add(finding);
                placed.Add(finding);
            }
        }

        return placed;
    }
}
