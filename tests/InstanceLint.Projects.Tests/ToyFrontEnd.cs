using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects.Nodes;
using InstanceLint.Projects.Settings;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

/// <summary>A minimal front end: texts and settings in, one line for each finding out.</summary>
internal static class ToyFrontEnd
{
    /// <summary>Lints a folder with an <c>instancelint.yaml</c>.</summary>
    internal static IEnumerable<string> Lint(string folder)
    {
        var path = Path.Combine(folder, SettingsFile.Name);
        var settings = new ProjectSettingsText(Path.Combine(folder, "Cluster.proj")).Parse(SettingsFileReader.Read(File.ReadAllText(path), new PathSource(path)));
        settings = new SnapshotReader(settings, file => new SnapshotFile(File.ReadAllText(file.FullPath), null), default).Read();
        var manifests = Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Select(file => new ManifestEntry(file, IsNamed: false, []));
        var sources = new ManifestSelection(settings).Select(manifests).Select(entry => new TextSource(entry.Path, File.ReadAllText(entry.Path), entry.IsNamed, entry.Clusters));
        return ProjectLinter.Lint(settings, [.. sources]).Findings.Reported().Select(finding => Print(folder, finding));
    }

    private static string Print(string folder, ProjectFinding reported)
    {
        var (finding, severity) = reported;
        var (path, (line, column), (endLine, endColumn)) = (finding.Span.Path, finding.Span.Start, finding.Span.End);
        var word = severity == EffectiveSeverity.Message ? "message" : severity.ToString().ToLowerInvariant();
        var end = endLine > line || endColumn > column ? $",{endLine},{endColumn}" : string.Empty;
        return $"{Path.GetRelativePath(folder, path)}({line},{column}{end}): {word} {finding.Rule.Id}: {finding.Message} ({finding.Rule.HelpLink})".Replace('\\', '/').Replace(folder + '/', string.Empty, StringComparison.Ordinal);
    }
}
