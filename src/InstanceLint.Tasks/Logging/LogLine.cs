using System.IO;
using InstanceLint.Projects;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Logging;

/// <summary>One line of MSBuild's log.</summary>
/// <param name="Severity">The severity of the line.</param>
/// <param name="Code">The ID of the rule, or empty for a setting problem.</param>
/// <param name="HelpLink">The URL of the rule's page, or empty.</param>
/// <param name="File">The path of the file.</param>
/// <param name="Place">The lines and columns, or zeros if the line is about the file as a whole.</param>
/// <param name="Message">The text of the line.</param>
internal sealed record LogLine(
    EffectiveSeverity Severity,
    string Code,
    string HelpLink,
    string File,
    (int Line, int Column, int EndLine, int EndColumn) Place,
    string Message)
{
    /// <summary>Creates the line for a finding that is reported.</summary>
    internal static LogLine From(ProjectFinding found)
    {
        var (rule, span, message) = found.Finding;
        return new(found.Severity, rule.Id, rule.HelpLink, span.Path, PlaceOf(span), message);
    }

    // MSBuild omits line and column 0.
    private static (int Line, int Column, int EndLine, int EndColumn) PlaceOf(SourceSpan span) =>
        span.IsText ? (span.Start.Line, span.Start.Column, span.End.Line, span.End.Column) : default;

    /// <summary>Creates the line for something that a task can't do with a file, whatever the severities are.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="message">The problem and the remedy, in one sentence.</param>
    internal static LogLine Error(string path, string message) =>
        new(EffectiveSeverity.Error, string.Empty, string.Empty, path, default, message);

    /// <summary>Writes the line to the log.</summary>
    internal void Log(TaskLoggingHelper log, LogForm form)
    {
        var code = Code.Length > 0 ? Code : null;
        var link = HelpLink.Length > 0 ? HelpLink : null;

        // As in compiler messages, the link is at the end too, because most logs omit the help link. A message has none.
        var isLinked = link is null || (form.IsTerminal && Severity != EffectiveSeverity.Message);
        var (file, message) = (HarmlessText.Line(form.Show(File)), HarmlessText.Line(isLinked ? Message : $"{Message} ({link})"));
        var (line, column, endLine, endColumn) = form.OmitsEnds ? Place with { EndLine = 0, EndColumn = 0 } : Place;
#pragma warning disable RS0030 // The texts are harmless here.
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

    /// <summary>Reads a line that <see cref="Write"/> wrote.</summary>
    internal static LogLine Read(BinaryReader reader) => new(
        (EffectiveSeverity)reader.ReadByte(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()),
        reader.ReadString());

    /// <summary>Writes the line to the cache.</summary>
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
