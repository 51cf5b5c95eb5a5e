using System;
using System.Linq;
using System.Threading;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Projects.Fixing;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;

namespace InstanceLint.CodeFixes;

/// <summary>The fix of a finding in a manifest, with the same checks as in the target <c>InstanceLintFix</c>.</summary>
internal static class ManifestFix
{
    /// <summary>Returns the edit, or <see langword="null"/> if none is certain.</summary>
    /// <param name="project">The project.</param>
    /// <param name="diagnostic">The diagnostic of the finding.</param>
    /// <param name="cancellation">Cancels fixing.</param>
    /// <exception cref="OperationCanceledException">Fixing was canceled.</exception>
    internal static ManifestEdit? Find(CompilerProject project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var outcome = ProjectFixer.FixSome(
            project.Settings, project.ReadTexts(cancellation), finding => IsOf(diagnostic, finding), cancellation);
        return outcome.Done.FirstOrDefault(static fix => !fix.IsFollowUp) is { } fix
            ? new ManifestEdit(
                TitleOf(fix),
                outcome.Texts.ToDictionary(static text => text.Key, static text => text.Value.After, StringComparer.Ordinal))
            : null;
    }

    /// <summary>Whether a diagnostic is that of a finding.</summary>
    internal static bool IsOf(Diagnostic diagnostic, Finding finding)
    {
        var place = diagnostic.Location.GetLineSpan();
        return finding.Rule.Id == diagnostic.Id
            && finding.Span.IsText
            && finding.Span.Path == place.Path
            && finding.Span.Start.Line == place.StartLinePosition.Line + 1
            && finding.Span.Start.Column == place.StartLinePosition.Character + 1;
    }

    private static string TitleOf(AppliedFix fix) =>
        fix.Before == AppliedFix.Nothing ? $"Add '{fix.After}'"
        : fix.After == AppliedFix.Nothing ? $"Remove '{fix.Before}'"
        : $"Change '{fix.Before}' to '{fix.After}'";
}
