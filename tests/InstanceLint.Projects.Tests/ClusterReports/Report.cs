using System;
using System.IO;
using System.Linq;
using InstanceLint.Projects.ClusterReports;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Summaries;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;

namespace InstanceLint.Projects.Tests;

/// <summary>Reports of manifests that no file holds.</summary>
internal static class Report
{
    private static readonly string Project = Path.GetFullPath("/app/App.csproj");

    /// <summary>A manifest of the project.</summary>
    internal static Manifest File(string name, string text) => ManifestReader.Read(text, Path.GetFullPath("/app/" + name));

    /// <summary>The report of the one cluster of a project.</summary>
    internal static ProjectReport Build(ClusterSettings settings, params Manifest[] manifests)
    {
        ClusterDefinition[] clusters = [new ClusterDefinition(settings, manifests.Select(Linter.Outline))];
        var findings = Linter.Lint(clusters).Select(finding => new ProjectFinding(finding, EffectiveSeverity.Warning));
        return new ReportBuilder(Project, TestContext.Current.CancellationToken).Build(new LintResult(clusters, [.. findings], [], Account.Create(manifests.Length, clusters), IsLasting: true));
    }

    /// <summary>The same of a project that says nothing of its cluster.</summary>
    internal static ProjectReport Build(params Manifest[] manifests) => Build(ClusterSettings.None(string.Empty), manifests);

    /// <summary>The row of the report's text that starts with a name, with single blanks.</summary>
    internal static string RowOf(ProjectReport report, string name) => string.Join(
        ' ',
        TextReport.Write(report).Single(line => line.StartsWith($"  {name} ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
