using System.Collections.Generic;
using System.IO;
using InstanceLint.Projects.Summaries;
using InstanceLint.Rules.Vocabulary;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Logging;

/// <summary>Writes what a task tells its user to the log, harmless and in the form that the build's loggers show.</summary>
/// <remarks>
/// The logger of a terminal shows warnings, errors and the path of an output, but no messages. There, all lines of a task are one warning.
/// </remarks>
/// <param name="log">The log.</param>
/// <param name="engine">The engine that runs the task.</param>
/// <param name="project">The path of the project.</param>
/// <param name="form">The form of the log.</param>
internal sealed class BuildOutput(TaskLoggingHelper log, IBuildEngine engine, string project, LogForm form)
{
    private const string HelpLink = "https://github.com/InstanceLint/InstanceLint/blob/main/docs/reporting.md#in-a-terminal";

    private readonly List<string> _said = [];

    /// <summary>Whether the build has the logger of a terminal.</summary>
    internal bool IsTerminal => form.IsTerminal;

    /// <summary>The options with which a build shows messages, or <see langword="null"/> if a logger already shows them.</summary>
    internal string? OptionsForMessages =>
        form.IsTerminal ? "-tl:off -v:normal"
        : engine is IBuildEngine10 { EngineServices: { } services } && services.LogsMessagesOfImportance(MessageImportance.Normal) ? null
        : "-v:normal";

    /// <summary>Says a line, which everybody must see.</summary>
    internal void Say(string line)
    {
        line = HarmlessText.Line(line);
        if (form.IsTerminal)
        {
            _said.Add(line);
        }
        else
        {
            Log(MessageImportance.High, line);
        }
    }

    /// <summary>Says a diff. Returns whether it had to be changed to be harmless.</summary>
    internal bool SayDiff(string diff)
    {
        var harmless = HarmlessText.Diff(diff);
        if (form.IsTerminal)
        {
            _said.Add(harmless);
        }
        else
        {
            Log(MessageImportance.High, harmless);
        }

        return harmless != diff;
    }

    /// <summary>Says a line that only those see who ask for it.</summary>
    internal void SayDetail(string line) => Log(MessageImportance.Normal, HarmlessText.Line(line));

    /// <summary>Says a line after which nothing needs attention, so it's no warning in a terminal.</summary>
    internal void SayResult(string line)
    {
        if (form.IsTerminal)
        {
            SayOutput(line);
        }
        else
        {
            Say(line);
        }
    }

    /// <summary>Says which file the project results in. A terminal shows a link to its folder.</summary>
    internal void SayOutput(string path) =>
        Log(MessageImportance.High, HarmlessText.Line($"{Path.GetFileNameWithoutExtension(project)} -> {path}"));

    /// <summary>Returns a path as the log shows it.</summary>
    internal string Show(string path) => form.Show(path);

    /// <summary>Logs a finding or an error.</summary>
    internal void Log(LogLine line) => line.Log(log, form);

    /// <summary>Logs the warning with all lines, if there are any.</summary>
    internal void Complete()
    {
        if (_said.Count == 0)
        {
            return;
        }

        var text = string.Join("\n", _said);
        _said.Clear();
        if (engine is IBuildEngine8 strict && strict.ShouldTreatWarningAsError(Summary.Id))
        {
            // It would be an error, so only the sum of it is shown.
            Log(MessageImportance.High, text);
            SayOutput(text.Substring(text.LastIndexOf('\n') + 1));
            return;
        }

#pragma warning disable RS0030 // The text is harmless here.
        log.LogWarning(null, Summary.Id, null, HelpLink, HarmlessText.Line(form.Show(project)), 0, 0, 0, 0, text);
#pragma warning restore RS0030
    }

#pragma warning disable RS0030 // The text is harmless here.
    private void Log(MessageImportance importance, string text) => log.LogMessage(importance, text);
#pragma warning restore RS0030
}
