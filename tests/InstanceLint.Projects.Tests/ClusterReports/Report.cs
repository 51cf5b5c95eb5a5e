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
    private static readonly string Project = Path.GetFullPath("/app/App.csproj");

    /// <summary>Creates a manifest of the project.</summary>
    internal static TextSource File(string name, string text) => new(Path.GetFullPath("/app/" + name), text);

    /// <summary>Builds the report of a project with one cluster.</summary>
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

    /// <summary>Builds the report of a project without settings for its cluster.</summary>
    internal static ProjectReport Build(params TextSource[] sources) => Build(ClusterSettings.None(string.Empty), sources);

    /// <summary>Returns the row of the report that starts with a name, with single blanks.</summary>
    internal static string RowOf(ProjectReport report, string name) => string.Join(
        ' ',
        TextReport.Write(report).Single(line => line.StartsWith($"  {name} ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
