using System;
using System.IO;
using InstanceLint.Files;
using InstanceLint.Projects.Severities;

namespace InstanceLint.Cli.Formats;

/// <summary>Writes a command of Azure Pipelines for each error and warning. Messages, which it has no command for, are lines.</summary>
internal static class AzureFormat
{
    /// <summary>Writes the report.</summary>
    internal static void Write(CheckReport report, TextWriter output)
    {
        var root = Repositories.RootOf(report.Workspace.Settings.Path);
        foreach (var found in report.Findings)
        {
            var (rule, span) = (found.Finding.Rule, found.Finding.Span);
            if (found.Severity == EffectiveSeverity.Message)
            {
                output.WriteLine(ShortFormat.LineOf(found, report));
                continue;
            }

            var place = span.IsText
                ? FormattableString.Invariant($"linenumber={span.Start.Line};columnnumber={span.Start.Column};")
                : string.Empty;
            var properties = $"type={SeverityWord.Of(found.Severity)};sourcepath={Property(root.Show(span.Path))};{place}code={rule.Id};";
            output.WriteLine($"##vso[task.logissue {properties}]{Data(ShortFormat.MessageOf(found, report))} ({rule.HelpLink})");
        }
    }

    // The agent decodes these again. It decodes the percent sign last.
    private static string Data(string text) => text.Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace("]", "%5D", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal);
}
