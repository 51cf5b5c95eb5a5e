using System;
using System.IO;
using InstanceLint.Files;
using InstanceLint.Projects.Severities;

namespace InstanceLint.Cli.Formats;

/// <summary>Writes a command of GitHub Actions for each finding, which shows it at its line.</summary>
internal static class GitHubFormat
{
    /// <summary>Writes the report.</summary>
    internal static void Write(CheckReport report, TextWriter output)
    {
        var root = Repositories.RootOf(report.Workspace.Settings.Path);
        foreach (var found in report.Findings)
        {
            var (finding, span) = (found.Finding, found.Finding.Span);
            var word = found.Severity == EffectiveSeverity.Message ? "notice" : SeverityWord.Of(found.Severity);
            var place = span.IsText
                ? FormattableString.Invariant($",line={span.Start.Line},endLine={span.End.Line},col={span.Start.Column},endColumn={span.End.Column}")
                : string.Empty;
            var properties = $"file={Property(root.Show(span.Path))}{place},title={finding.Rule.Id}";
            output.WriteLine($"::{word} {properties}::{Data(ShortFormat.MessageOf(found, report))} ({finding.Rule.HelpLink})");
        }
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
