using System;
using System.Collections.Generic;
using System.Threading;
using InstanceLint.Rules;
using InstanceLint.Rules.Model;
using Microsoft.Build.Framework;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace InstanceLint.Tasks;

/// <summary>Judges manifests and logs each finding with its file, span, rule ID and link.</summary>
public sealed class LintManifests : MSBuildTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The files. A file may be listed more than once; it is judged once.</summary>
    [Required]
    public ITaskItem[] Manifests { get; set; } = [];

    /// <summary>IDs of rules that the project turned off. MSBuild itself would keep only warnings silent, not messages.</summary>
    public string NoWarn { get; set; } = string.Empty;

    /// <summary>Logs what is found. Findings never fail the task: warnings that the user raised to errors fail the build by themselves.</summary>
    /// <returns><see langword="false"/> only if the build was cancelled.</returns>
    public override bool Execute()
    {
        var manifests = new List<Manifest>();
        foreach (var file in ManifestItem.Distinct(Manifests))
        {
            if (_cancellation.IsCancellationRequested)
            {
                return false;
            }

            manifests.Add(ManifestFile.Read(file.FullPath, file.IsNamed));
        }

        var off = new HashSet<string>(NoWarn.Split([';', ',', ' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
        foreach (var finding in Linter.Lint(manifests))
        {
            if (!off.Contains(finding.Rule.Id))
            {
                Report(finding);
            }
        }

        return !_cancellation.IsCancellationRequested;
    }

    /// <summary>Stops after the file that is being read.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    private void Report(Finding finding)
    {
        // As the compiler does it, the link stands behind the message too, for logs that drop it.
        var (rule, origin) = (finding.Rule, finding.Origin);
        var message = $"{finding.Message} ({rule.HelpLink})";
        if (rule.Severity == RuleSeverity.Info)
        {
            Log.LogMessage(
                null, rule.Id, null, origin.Path, origin.Line, origin.Column, origin.EndLine, origin.EndColumn, MessageImportance.Normal, message);
        }
        else
        {
            Log.LogWarning(
                null, rule.Id, null, rule.HelpLink, origin.Path, origin.Line, origin.Column, origin.EndLine, origin.EndColumn, message);
        }
    }
}
