using InstanceLint.Rules.Vocabulary;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Logging;

/// <summary>Writes harmless text to the log.</summary>
internal static class LogText
{
    /// <summary>Logs a message of one line.</summary>
#pragma warning disable RS0030 // The log is written here and in LogLine only.
    internal static void Say(this TaskLoggingHelper log, MessageImportance importance, string text) =>
        log.LogMessage(importance, HarmlessText.Line(text));

    /// <summary>Logs a diff. Returns whether it had to be changed to be harmless.</summary>
    internal static bool SayDiff(this TaskLoggingHelper log, string diff)
    {
        var harmless = HarmlessText.Diff(diff);
        log.LogMessage(MessageImportance.High, harmless);
        return harmless != diff;
    }
#pragma warning restore RS0030
}
