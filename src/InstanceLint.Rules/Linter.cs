using System;
using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules;

/// <summary>Judges definitions by all rules.</summary>
public static class Linter
{
    // The message comes last, so that no order of the input shows through.
    private static readonly Comparison<Finding> ByPlace = (left, right) =>
    {
        var (a, b) = (left.Origin, right.Origin);
        var order = string.CompareOrdinal(a.Path, b.Path);
        order = order != 0 ? order : a.Line.CompareTo(b.Line);
        order = order != 0 ? order : a.Column.CompareTo(b.Column);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        order = order != 0 ? order : a.EndLine.CompareTo(b.EndLine);
        order = order != 0 ? order : a.EndColumn.CompareTo(b.EndColumn);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
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

        findings.Sort(ByPlace);
        return WithoutRepeats(findings);
    }

    // Text behind a YAML anchor is part of several definitions, and wrong once.
    private static List<Finding> WithoutRepeats(List<Finding> sorted)
    {
        var findings = new List<Finding>(sorted.Count);
        foreach (var finding in sorted)
        {
            var last = findings.Count > 0 ? findings[findings.Count - 1] : null;
            if (last is null || last.Rule != finding.Rule || last.Origin != finding.Origin)
            {
                findings.Add(finding);
            }
        }

        return findings;
    }
}
