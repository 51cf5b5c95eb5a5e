using System.Collections.Generic;
using System.Linq;
using InstanceLint.Files;
using InstanceLint.Projects.Fixing;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Tasks.Logging;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>Compares the manifests that a program defines with those of its project, and updates them.</summary>
public sealed class ExportManifests : LoggingTask
{
    /// <summary>The folder to which the program's clusters were written.</summary>
    [Required]
    public string From { get; set; } = string.Empty;

    /// <summary>The folder of the manifests, relative to that of the project.</summary>
    [Required]
    public string To { get; set; } = string.Empty;

    /// <summary>Whether to show the differences and write nothing.</summary>
    public bool IsDryRun { get; set; }

    /// <summary>Whether a difference is an error. Writes nothing.</summary>
    public bool IsCheck { get; set; }

    /// <inheritdoc/>
    private protected override bool Run()
    {
        var counts = new Dictionary<ExportState, int>();
        foreach (var file in ExportedFile.In(From, OutputFile.PathOf(To, Project)))
        {
            var state = Process(file);
            counts[state] = (counts.TryGetValue(state, out var count) ? count : 0) + 1;
        }

        var states = counts.OrderBy(static count => count.Key).Select(count => $"{Wording.Count(count.Value)} {Word(count.Key)}");
        Say($"{Wording.Count(counts.Values.Sum(), "manifest")} of the program in '{To}': {string.Join(", ", states)}");
        return true;
    }

    private ExportState Process(ExportedFile file)
    {
        var isWritten = !IsDryRun && !IsCheck;
        if (file.State is ExportState.Unchanged)
        {
            return file.State;
        }

        if (file.State is ExportState.Created or ExportState.Changed)
        {
            // A new file can be read where it is.
            if (isWritten && file.State == ExportState.Created)
            {
                Output.Say($"{file.Path}: created");
            }
            else
            {
                Output.SayDiff(UnifiedDiff.Write($"{To.TrimEnd('/')}/{file.Name}", file.Before, file.After).TrimEnd('\n'));
            }

            if (IsCheck)
            {
                Output.Log(LogLine.Error(file.Path, "this file differs from what the program defines; run dotnet build -t:InstanceLintExport"));
            }
        }

        var problem = file.State switch
        {
            ExportState.Foreign when isWritten =>
                "this file was not written because it differs and InstanceLintExport did not create it; delete it, or set another InstanceLintExportPath",
            ExportState.Foreign => "this file differs from what the program defines, and InstanceLintExport did not create it; delete it, or set another InstanceLintExportPath",
            ExportState.Stale => "the program does not define this file anymore; delete it",
            _ => isWritten ? file.Write() : null,
        };
        if (problem is null)
        {
            return file.State;
        }

        if (IsDryRun || (file.State == ExportState.Stale && !IsCheck))
        {
            Say($"{file.Path}: {problem}");
        }
        else
        {
            Output.Log(LogLine.Error(file.Path, problem));
        }

        return file.State;
    }

    private void Say(string text) => Output.Say("InstanceLint: " + text);

    private string Word(ExportState state) => state switch
    {
        ExportState.Created => IsDryRun || IsCheck ? "to create" : "created",
        ExportState.Changed => IsDryRun || IsCheck ? "to change" : "changed",
        ExportState.Foreign => "not written",
        ExportState.Stale => "not defined anymore",
        _ => "unchanged",
    };
}
