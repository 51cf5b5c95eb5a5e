using System;
using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules;

/// <summary>Judges definitions by all rules.</summary>
public static class Linter
{
    private static readonly Comparison<(Finding Finding, int Order)> ByPlace = (left, right) =>
    {
        var (a, b) = (left.Finding, right.Finding);
        var order = string.CompareOrdinal(a.Origin.Path, b.Origin.Path);
        order = order != 0 ? order : a.Origin.Line.CompareTo(b.Origin.Line);
        order = order != 0 ? order : a.Origin.Column.CompareTo(b.Origin.Column);
        order = order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        return order != 0 ? order : left.Order.CompareTo(right.Order);
    };

    /// <summary>All findings, sorted by file, line, column and ID; the same for the same manifests in any order.</summary>
    /// <param name="manifests">What the readers saw, one for each file.</param>
    public static IReadOnlyList<Finding> Lint(IEnumerable<Manifest> manifests)
    {
        var findings = new List<Finding>();
        foreach (var manifest in manifests)
        {
            findings.AddRange(manifest.Findings);
            foreach (var definition in manifest.InstanceTypes)
            {
                foreach (var rule in RuleCatalog.InstanceTypeRules)
                {
                    rule.Judge(definition, findings);
                }
            }
        }

        return Sort(findings);
    }

    private static List<Finding> Sort(List<Finding> findings)
    {
        var ordered = new List<(Finding Finding, int Order)>(findings.Count);
        for (var i = 0; i < findings.Count; i++)
        {
            ordered.Add((findings[i], i));
        }

        ordered.Sort(ByPlace);
        findings.Clear();
        foreach (var (finding, _) in ordered)
        {
            // Text behind a YAML anchor is part of several definitions, and wrong once.
            var last = findings.Count > 0 ? findings[findings.Count - 1] : null;
            if (last is null || last.Rule != finding.Rule || last.Origin != finding.Origin)
            {
                findings.Add(finding);
            }
        }

        return findings;
    }
}
