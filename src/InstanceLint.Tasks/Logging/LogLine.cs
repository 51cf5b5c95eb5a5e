using System.IO;
using InstanceLint.Projects;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Logging;

/// <summary>One line of MSBuild's log.</summary>
/// <param name="Severity">What it is: a message, a warning or an error.</param>
/// <param name="Code">The ID of a rule, or empty where it is about a setting.</param>
/// <param name="HelpLink">The address of the rule's page, or empty.</param>
/// <param name="File">The file that it is about.</param>
/// <param name="Place">The lines and columns, all 0 where it is about the file as a whole.</param>
/// <param name="Message">The sentence.</param>
internal sealed record LogLine(
    EffectiveSeverity Severity,
    string Code,
    string HelpLink,
    string File,
    (int Line, int Column, int EndLine, int EndColumn) Place,
    string Message)
{
    /// <summary>The line of a finding that anybody is told of.</summary>
    internal static LogLine From(ProjectFinding found)
    {
        // As the compiler does it, the link stands behind the message too, for logs that drop it.
        var (rule, span, message) = found.Finding;
        return new(found.Severity, rule.Id, rule.HelpLink, span.Path, PlaceOf(span), $"{message} ({rule.HelpLink})");
    }

    // MSBuild writes no line and column 0.
    private static (int Line, int Column, int EndLine, int EndColumn) PlaceOf(SourceSpan span) =>
        span.IsText ? (span.Start.Line, span.Start.Column, span.End.Line, span.End.Column) : default;

    /// <summary>The line of something wrong with the settings, at a line of its file or about the file as a whole.</summary>
    internal static LogLine From(SettingProblem problem) =>
        new(problem.Severity, string.Empty, string.Empty, problem.Path, (problem.Line ?? 0, 0, 0, 0), problem.Message);

    /// <summary>Logs it, with or without where the text ends that it is about.</summary>
    internal void Log(TaskLoggingHelper log, bool omitsEnd)
    {
        var code = Code.Length > 0 ? Code : null;
        var link = HelpLink.Length > 0 ? HelpLink : null;
        var (file, message) = (HarmlessText.Line(File), HarmlessText.Line(Message));
        var (line, column, endLine, endColumn) = omitsEnd ? Place with { EndLine = 0, EndColumn = 0 } : Place;
#pragma warning disable RS0030 // Its texts are harmless here.
        switch (Severity)
        {
            case EffectiveSeverity.Message:
                log.LogMessage(null, code, null, file, line, column, endLine, endColumn, MessageImportance.Normal, message);
                break;
            case EffectiveSeverity.Warning:
                log.LogWarning(null, code, null, link, file, line, column, endLine, endColumn, message);
                break;
            case EffectiveSeverity.Error:
                log.LogError(null, code, null, link, file, line, column, endLine, endColumn, message);
                break;
        }
#pragma warning restore RS0030
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static LogLine Read(BinaryReader reader) => new(
        (EffectiveSeverity)reader.ReadByte(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()),
        reader.ReadString());

    /// <summary>Writes it to be read by a later build.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write((byte)Severity);
        writer.Write(Code);
        writer.Write(HelpLink);
        writer.Write(File);
        writer.Write(Place.Line);
        writer.Write(Place.Column);
        writer.Write(Place.EndLine);
        writer.Write(Place.EndColumn);
        writer.Write(Message);
    }
}
