using System.Globalization;
using System.IO;
using InstanceLint.Projects;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Cli.Formats;

/// <summary>Writes each finding with the line of the manifest that it's about, the fix and the link.</summary>
/// <param name="hasColor">Whether to write the colours of a terminal.</param>
internal sealed class TextFormat(bool hasColor)
{
    private const string Bold = "1";
    private const string Red = "1;31";
    private const string Yellow = "1;33";
    private const string Blue = "1;34";
    private const string Faint = "2";

    /// <summary>Writes the findings.</summary>
    internal void Write(CheckReport report, TextWriter output)
    {
        foreach (var found in report.Findings)
        {
            Write(found, report, output);
            output.WriteLine();
        }
    }

    private void Write(ProjectFinding found, CheckReport report, TextWriter output)
    {
        var finding = found.Finding;
        var (place, head) = (ShortFormat.PlaceOf(found, report), ShortFormat.HeadOf(found));
        output.WriteLine($"{Paint(Bold, place)}: {Paint(ColorOf(found.Severity), head)}: {ShortFormat.MessageOf(found, report)}");
        var number = finding.Span.Start.Line.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        if (CodeFrame.Create(finding, report) is { } frame)
        {
            output.WriteLine($"  {Paint(Faint, number + " |")} {frame.Line}");
            output.WriteLine($"  {Paint(Faint, margin + " |")} {frame.Padding}{Paint(ColorOf(found.Severity), frame.Carets)}");
        }

        if (report.FixOf(finding) is { } fix)
        {
            output.WriteLine($"  fix: {HarmlessText.Line($"{fix.Before} -> {fix.After}")}");
        }

        output.WriteLine($"  help: {Paint(Faint, finding.Rule.HelpLink)}");
    }

    private string Paint(string color, string text) => hasColor ? $"\u001B[{color}m{text}\u001B[0m" : text;

    private static string ColorOf(EffectiveSeverity severity) => severity switch
    {
        EffectiveSeverity.Error => Red,
        EffectiveSeverity.Warning => Yellow,
        _ => Blue,
    };
}
