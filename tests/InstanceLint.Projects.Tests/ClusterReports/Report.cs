using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects.ClusterReports;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

/// <summary>Builds reports of manifests without files.</summary>
internal static class Report
{
    internal const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private static readonly string Project = Path.GetFullPath("/app/App.csproj");

    /// <summary>Creates a manifest of the project.</summary>
    internal static TextSource File(string name, string text, params IReadOnlyList<string> clusters) =>
        new(Path.GetFullPath("/app/" + name), text, isNamed: true, clusters);

    /// <summary>Builds the report of a project.</summary>
    internal static ProjectReport Build(ProjectSettings settings, params IReadOnlyList<TextSource> sources)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var origin = new ReportOrigin(Commit, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)));
        return new ReportBuilder(settings.Path, new SourceRoot(Path.GetDirectoryName(settings.Path)!), origin, cancellation)
            .Build(ProjectLinter.Lint(settings, sources, cancellation));
    }

    /// <summary>Builds the report of a project with settings for one cluster.</summary>
    internal static ProjectReport Build(ClusterSettings cluster, params IReadOnlyList<TextSource> sources) => Build(
        new ProjectSettings(Project)
        {
            Clusters = new Dictionary<string, ClusterSettings> { [cluster.Name] = cluster },
            UsesFluent = cluster.IsIncomplete,
        },
        sources);

    /// <summary>Builds the report of a project without settings for its clusters.</summary>
    internal static ProjectReport Build(params IReadOnlyList<TextSource> sources) => Build(new ProjectSettings(Project), sources);

    /// <summary>Returns the row of the report that starts with a name, with single blanks.</summary>
    internal static string RowOf(ProjectReport report, string name) => string.Join(
        ' ',
        TextReport.Write(report).Single(line => line.StartsWith($"  {name} ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
