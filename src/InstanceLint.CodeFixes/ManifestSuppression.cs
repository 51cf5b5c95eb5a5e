using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Projects;
using InstanceLint.Projects.Suppressions;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;

namespace InstanceLint.CodeFixes;

/// <summary>A comment that suppresses a finding in a manifest.</summary>
internal static class ManifestSuppression
{
    /// <summary>Returns the edit, or <see langword="null"/> if no comment suppresses this finding alone.</summary>
    /// <param name="project">The project.</param>
    /// <param name="diagnostic">The diagnostic of the finding.</param>
    /// <param name="cancellation">Cancels linting.</param>
    /// <exception cref="OperationCanceledException">Linting was canceled.</exception>
    internal static ManifestEdit? Find(CompilerProject project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var path = diagnostic.Location.GetLineSpan().Path;
        if (project.Sources.FirstOrDefault(source => source.Path == path) is not { } source
            || source.Read(cancellation).Text is not { } text
            || Lint(text).FirstOrDefault(finding => ManifestFix.IsOf(diagnostic, finding)) is not { } meant
            || SuppressingComment.Add(text, meant, Lint) is not { } suppressed)
        {
            return null;
        }

        return new ManifestEdit(
            $"Suppress {diagnostic.Id} with a comment",
            new Dictionary<string, string>(StringComparer.Ordinal) { [source.Path] = suppressed });

        List<Finding> Lint(string changed)
        {
            IReadOnlyList<ManifestSource> sources =
            [
                .. project.Sources.Where(other => other != source), new TextSource(source.Path, changed, source.IsNamed, source.Clusters),
            ];
            return [.. ProjectLinter.Lint(project.Settings, sources, cancellation).Findings.Reported().Select(finding => finding.Finding)];
        }
    }
}
