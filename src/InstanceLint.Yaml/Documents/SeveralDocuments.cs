using System;
using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>Reports workloads in files with several documents.</summary>
internal sealed class SeveralDocuments(string text, Source source)
{
    private const string Marker = "---";

    private int _count;
    private int _emptyCount;

    /// <summary>Counts a document.</summary>
    internal void Count(YamlNode root)
    {
        _count++;
        _emptyCount += root is YamlScalar { IsNothing: true } ? 1 : 0;
    }

    /// <summary>Reports the second document if there is one, and a workload is in the file.</summary>
    internal void Check(List<Definition> definitions, List<Finding> findings)
    {
        if (_count < 2 || !definitions.Exists(MayBeWorkload) || FindSecond() is not { } span)
        {
            return;
        }

        if (definitions.Find(IsWorkload) is { } workload)
        {
            findings.Add(Report(workload, span));
            return;
        }

        // Whether these are Kubernetes deployments depends on the cluster, and so does the finding.
        for (var i = 0; i < definitions.Count; i++)
        {
            if (definitions[i] is DeploymentDefinition deployment)
            {
                definitions[i] = deployment with { Findings = [.. deployment.Findings, Report(deployment, span)] };
            }
        }
    }

    private static bool IsWorkload(Definition definition) =>
        definition is DeploymentDefinition { IsCertain: true } or JobDefinition { IsCertain: true };

    private static bool MayBeWorkload(Definition definition) => definition is DeploymentDefinition || IsWorkload(definition);

    private Finding Report(Definition workload, SourceSpan span) =>
        WorkloadMustBeAlone.Rule.NotAlone(span, workload.Subject, isEmpty: _count == 2 && _emptyCount > 0);

    // At the start of a line, the marker can't be anything else, not even in a block of text.
    private SourceSpan? FindSecond()
    {
        var isInFirst = false;
        for (var (line, start) = (1, 0); start >= 0; (line, start) = (line + 1, TextLines.Next(text, start)))
        {
            var written = TextLines.LineAt(text, start);
            var isMarker = written.StartsWith(Marker, StringComparison.Ordinal)
                && (written.Length == Marker.Length || written[Marker.Length] is ' ' or '\t');
            if (isMarker && isInFirst)
            {
                return new SourceSpan(source, new(line, 1), new(line, 1 + Marker.Length));
            }

            isInFirst |= isMarker || !IsBeforeDocument(written);
        }

        return null;
    }

    private static bool IsBeforeDocument(string line) =>
        line.Trim() is var written && (written.Length == 0 || written[0] == '#' || line[0] == '%' || written == "...");
}
