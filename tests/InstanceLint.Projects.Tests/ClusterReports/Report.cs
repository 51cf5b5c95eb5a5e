using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects.ClusterReports;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

/// <summary>Reports of manifests that no file holds.</summary>
internal static class Report
{
    private static readonly string Project = Path.GetFullPath("/app/App.csproj");

    /// <summary>A manifest of the project.</summary>
    internal static TextSource File(string name, string text) => new(Path.GetFullPath("/app/" + name), text);

    /// <summary>The report of the one cluster of a project.</summary>
    internal static ProjectReport Build(ClusterSettings cluster, params TextSource[] sources)
    {
        var settings = new ProjectSettings(Project)
        {
            Clusters = new Dictionary<string, ClusterSettings> { [cluster.Name] = cluster },
            UsesFluent = cluster.IsIncomplete,
        };
        var cancellation = TestContext.Current.CancellationToken;
        return new ReportBuilder(Project, cancellation).Build(ProjectLinter.Lint(settings, sources, cancellation));
    }

    /// <summary>The same for a project without settings for its cluster.</summary>
    internal static ProjectReport Build(params TextSource[] sources) => Build(ClusterSettings.None(string.Empty), sources);

    /// <summary>The row of the report's text that starts with a name, with single blanks.</summary>
    internal static string RowOf(ProjectReport report, string name) => string.Join(
        ' ',
        TextReport.Write(report).Single(line => line.StartsWith($"  {name} ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
