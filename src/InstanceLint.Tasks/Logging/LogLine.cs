using System.IO;
using InstanceLint.Tasks.Severities;
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
    EffectiveSeverity Severity, string Code, string HelpLink, string File, (int Line, int Column, int EndLine, int EndColumn) Place, string Message)
{
    /// <summary>The line of a finding that anybody is told of.</summary>
    internal static LogLine Of(JudgedFinding judged)
    {
        // As the compiler does it, the link stands behind the message too, for logs that drop it.
        var (rule, (path, line, column, endLine, endColumn), message) = judged.Finding;
        return new(judged.Severity, rule.Id, rule.HelpLink, path, (line, column, endLine, endColumn), $"{message} ({rule.HelpLink})");
    }

    /// <summary>A line about a setting, at a line of its file, or about the file as a whole.</summary>
    internal static LogLine OfSetting(EffectiveSeverity severity, string file, string message, int line = 0) =>
        new(severity, string.Empty, string.Empty, file, (line, 0, 0, 0), message);

    /// <summary>Logs it, with or without where the text ends that it is about.</summary>
    internal void Log(TaskLoggingHelper log, bool omitsEnd)
    {
        var code = Code.Length > 0 ? Code : null;
        var link = HelpLink.Length > 0 ? HelpLink : null;
        var (line, column, endLine, endColumn) = omitsEnd ? Place with { EndLine = 0, EndColumn = 0 } : Place;
        switch (Severity)
        {
            case EffectiveSeverity.Message:
                log.LogMessage(null, code, null, File, line, column, endLine, endColumn, MessageImportance.Normal, Message);
                break;
            case EffectiveSeverity.Warning:
                log.LogWarning(null, code, null, link, File, line, column, endLine, endColumn, Message);
                break;
            case EffectiveSeverity.Error:
                log.LogError(null, code, null, link, File, line, column, endLine, endColumn, Message);
                break;
        }
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
