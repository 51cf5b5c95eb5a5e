using System;
using System.IO;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Projects.Sarif;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Cli.Formats;

/// <summary>Writes the result as JSON.</summary>
internal static class JsonFormat
{
    private const int Version = 1;

    /// <summary>Writes the report.</summary>
    internal static void Write(CheckReport report, TextWriter output)
    {
        var account = report.Result.Account;
        output.Write(new JsonObject
        {
            { "version", Version },
            { "findings", report.Findings.Select(finding => Show(finding, report)) },
            {
                "summary", new JsonObject
                {
                    { "files", report.Workspace.Reported.Select(static source => source.Path).Distinct(StringComparer.Ordinal).Count() },
                    { "checked", account.Manifests },
                    { "skipped", account.Others + account.Templates },
                    { "suppressed", account.Suppressed },
                    { "baselined", account.Baselined },
                    { "fixable", report.Fixable },
                }
            },
        } + "\n");
    }

    // Each finding has all members, so that a program can read them without asking whether they are there.
    private static JsonObject Show(ProjectFinding found, CheckReport report)
    {
        var (finding, span) = (found.Finding, found.Finding.Span);
        var clusters = finding.Clusters.Select(static cluster => cluster.Settings.Name)
            .Where(static name => name.Length > 0).Order(StringComparer.Ordinal);
        return new()
        {
            { "rule", finding.Rule.Id },
            { "severity", SeverityWord.Of(found.Severity) },
            { "message", finding.Message },
            { "path", report.Show(span.Path) },
            { "line", span.IsText ? span.Start.Line : JsonObject.Null },
            { "column", span.IsText ? span.Start.Column : JsonObject.Null },
            { "endLine", span.IsText ? span.End.Line : JsonObject.Null },
            { "endColumn", span.IsText ? span.End.Column : JsonObject.Null },
            { "cluster", TextOrNull(string.Join(",", clusters)) },
            { "definition", TextOrNull(report.DefinitionOf(finding)) },
            { "template", TextOrNull(report.TemplateOf(finding)) },
            { "help", finding.Rule.HelpLink },
            { "fix", TextOrNull(report.FixOf(finding) is { } fix ? HarmlessText.Line($"{fix.Before} -> {fix.After}") : null) },
        };
    }

    private static object TextOrNull(string? text) => text is { Length: > 0 } ? text : JsonObject.Null;
}
