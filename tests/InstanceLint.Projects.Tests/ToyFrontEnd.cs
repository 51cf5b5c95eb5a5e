using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

/// <summary>A minimal front end: texts and settings in, one line for each finding out.</summary>
internal static class ToyFrontEnd
{
    /// <summary>Lints a folder in which each subfolder is a cluster, and <c>shared</c> is part of all clusters.</summary>
    internal static IEnumerable<string> Lint(string folder, IReadOnlyList<ClusterSettings> clusters)
    {
        var settings = new ProjectSettings(Path.Combine(folder, "Cluster.proj")) { Clusters = clusters.ToDictionary(cluster => cluster.Name, StringComparer.Ordinal) };
        var sources = Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Select(path => new TextSource(
            path, File.ReadAllText(path), isNamed: false, [.. clusters.Select(cluster => cluster.Name).Where(name => IsIn(path, name) || IsIn(path, "shared"))]));
        return ProjectLinter.Lint(settings, [.. sources]).Findings.Reported().Select(finding => Print(folder, finding));
    }

    private static bool IsIn(string path, string folder) => path.Split(Path.DirectorySeparatorChar).Contains(folder);

    private static string Print(string folder, ProjectFinding reported)
    {
        var (finding, severity) = reported;
        var (path, (line, column), (endLine, endColumn)) = (finding.Span.Path, finding.Span.Start, finding.Span.End);
        var word = severity == EffectiveSeverity.Message ? "message" : severity.ToString().ToLowerInvariant();
        var end = endLine > line || endColumn > column ? $",{endLine},{endColumn}" : string.Empty;
        return $"{Path.GetRelativePath(folder, path)}({line},{column}{end}): {word} {finding.Rule.Id}: {finding.Message} ({finding.Rule.HelpLink})".Replace('\\', '/').Replace(folder + '/', string.Empty, StringComparison.Ordinal);
    }
}
