using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules;
using InstanceLint.Yaml.Repairs;

namespace InstanceLint.Tasks.Repairing;

/// <summary>Repairs the manifests of a project, and writes nothing.</summary>
internal static class ProjectRepair
{
    /// <summary>What comes of repairing.</summary>
    /// <param name="linter">What has judged the manifests.</param>
    /// <param name="files">Those that may be changed.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    internal static RepairOutcome Run(ProjectLinter linter, IEnumerable<RepairableFile> files, CancellationToken cancellation) => new Repairer(
        now => Reported(linter.JudgeAgain(now, cancellation)),
        (path, text) => Reported(linter.JudgeAlone(path, text, cancellation)),
        cancellation).Repair(files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal));

    /// <summary>The findings that anybody is told of.</summary>
    internal static List<Finding> Reported(IReadOnlyList<JudgedFinding> findings) => [.. findings.Where(finding => finding.IsReported).Select(finding => finding.Finding)];
}
