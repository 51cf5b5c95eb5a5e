using System;
using System.IO;
using InstanceLint.Projects;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Cli.Formats;

/// <summary>Writes one line for each finding.</summary>
internal static class ShortFormat
{
    /// <summary>Writes <c>file:line:column: warning INST2009: message</c>.</summary>
    internal static void Write(CheckReport report, TextWriter output)
    {
        foreach (var found in report.Findings)
        {
            output.WriteLine(LineOf(found, report));
        }
    }

    /// <summary>Writes <c>file:line:column: warning: message [INST2009]</c>, as gcc does.</summary>
    internal static void WriteAsGcc(CheckReport report, TextWriter output)
    {
        foreach (var found in report.Findings)
        {
            var word = found.Severity == EffectiveSeverity.Message ? "note" : SeverityWord.Of(found.Severity);
            output.WriteLine($"{PlaceOf(found, report)}: {word}: {MessageOf(found, report)} [{found.Finding.Rule.Id}]");
        }
    }

    /// <summary>Returns the line for a finding.</summary>
    internal static string LineOf(ProjectFinding found, CheckReport report) =>
        $"{PlaceOf(found, report)}: {HeadOf(found)}: {MessageOf(found, report)}";

    /// <summary>Returns the place of a finding. A finding about a whole file is at its start.</summary>
    internal static string PlaceOf(ProjectFinding found, CheckReport report)
    {
        var (path, start) = (HarmlessText.Line(report.Show(found.Finding.Span.Path)), found.Finding.Span.Start);
        return FormattableString.Invariant($"{path}:{Math.Max(1, start.Line)}:{Math.Max(1, start.Column)}");
    }

    /// <summary>Returns the severity and the ID.</summary>
    internal static string HeadOf(ProjectFinding found) => $"{SeverityWord.Of(found.Severity)} {found.Finding.Rule.Id}";

    /// <summary>Returns the message, with the template that the document was rendered from.</summary>
    internal static string MessageOf(ProjectFinding found, CheckReport report) => report.TemplateOf(found.Finding) is { } template
        ? $"{found.Finding.Message} (rendered from {HarmlessText.Line(template)})"
        : found.Finding.Message;
}
