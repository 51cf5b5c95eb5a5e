using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Projects.Fixing;

/// <summary>Fixes the texts of a project's manifests as far as the result is certain, without writing files.</summary>
public static class ProjectFixer
{
    /// <summary>Lints a project and fixes the texts of its manifests.</summary>
    /// <param name="settings">The settings of the project.</param>
    /// <param name="sources">The manifests of the project.</param>
    /// <param name="isEditable">Whether the text of a manifest can be changed. If not, its findings remain.</param>
    /// <param name="cancellation">Cancels linting and fixing.</param>
    /// <exception cref="OperationCanceledException">Linting or fixing was canceled.</exception>
    public static FixResult Fix(
        ProjectSettings settings,
        IReadOnlyList<ManifestSource> sources,
        Func<ManifestSource, bool> isEditable,
        CancellationToken cancellation = default)
    {
        var project = ReadProject.Read(settings, sources, keepsTexts: true, cancellation);
        var result = project.Lint(cancellation);
        var reported = result.Findings.Reported().Select(finding => finding.Finding).Where(IsInManifest).ToList();
        var fixable = new HashSet<string>(
            reported.Where(finding => finding.Fix is not null).Select(finding => finding.Span.Path), PathComparison.Default);
        if (fixable.Count == 0 || settings.HasUnknownMembers)
        {
            return new FixResult(
                result, new FixOutcome(new Dictionary<string, FixedText>(StringComparer.Ordinal), [], [], reported), [], HasFixes: false);
        }

        // A file without findings may have to change together with others, for example to rename a use.
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var locked = new List<string>();
        foreach (var (source, text) in project.Texts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (isEditable(source))
            {
                texts[source.Path] = text;
            }
            else if (fixable.Contains(source.Path))
            {
                locked.Add(source.Path);
            }
        }

        return new FixResult(result, new ManifestFixer(project, texts, cancellation).Fix(static _ => true), locked, HasFixes: true);
    }

    private static bool IsInManifest(Finding finding) =>
        finding.Rule.Category != RuleCategory.Settings && finding.Rule is not BaselineMustBeCurrent;

    /// <summary>Fixes some findings in the texts of a project, as an editor does for the one under the cursor.</summary>
    /// <param name="settings">The settings of the project.</param>
    /// <param name="sources">The manifests of the project.</param>
    /// <param name="isMeant">Whether to fix a finding.</param>
    /// <param name="cancellation">Cancels linting and fixing.</param>
    /// <exception cref="OperationCanceledException">Linting or fixing was canceled.</exception>
    public static FixOutcome FixSome(
        ProjectSettings settings,
        IReadOnlyList<ManifestSource> sources,
        Func<Finding, bool> isMeant,
        CancellationToken cancellation = default)
    {
        var project = ReadProject.Read(settings, sources, keepsTexts: true, cancellation);
        var texts = project.Texts.ToDictionary(static text => text.Source.Path, static text => text.Text, StringComparer.Ordinal);
        return new ManifestFixer(project, texts, cancellation).Fix(isMeant);
    }

    /// <summary>Returns the fixes that <see cref="Fix"/> would apply.</summary>
    /// <param name="result">The result of linting the project.</param>
    /// <param name="isEditable">Whether the text of a manifest can be changed.</param>
    /// <param name="cancellation">Cancels counting.</param>
    /// <exception cref="OperationCanceledException">Counting was canceled.</exception>
    public static IReadOnlyList<AppliedFix> Preview(
        LintResult result, Func<ManifestSource, bool> isEditable, CancellationToken cancellation = default) =>
        FixSome(result, isEditable, static _ => true, cancellation)?.Done ?? [];

    /// <summary>Fixes some findings of a project that was linted. Only the texts that can change are read.</summary>
    /// <param name="result">The result of linting the project.</param>
    /// <param name="isEditable">Whether the text of a manifest can be changed.</param>
    /// <param name="isMeant">Whether to fix a finding.</param>
    /// <param name="cancellation">Cancels fixing.</param>
    /// <returns>The fixes, or <see langword="null"/> if no finding that is meant has one.</returns>
    /// <exception cref="OperationCanceledException">Fixing was canceled.</exception>
    internal static FixOutcome? FixSome(
        LintResult result, Func<ManifestSource, bool> isEditable, Func<Finding, bool> isMeant, CancellationToken cancellation)
    {
        var fixable = result.Findings.Reported()
            .Select(static finding => finding.Finding)
            .Where(finding => finding.Fix is not null && isMeant(finding))
            .ToLookup(static finding => finding.Span.Path, StringComparer.Ordinal);
        if (fixable.Count == 0 || result.Project.Settings.HasUnknownMembers)
        {
            return null;
        }

        // Reads texts again, because keeping them costs more. All of them if a name changes, because its uses can be in any file.
        var isAnyFile = fixable.Any(static path => path.Any(static finding => finding.Rule.Id == RuleIds.NameMustBeValid));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in result.Project.Fixable.Where(source => (isAnyFile || fixable.Contains(source.Path)) && isEditable(source)))
        {
            if (result.Project.ReadText(source, cancellation) is { } text)
            {
                texts[source.Path] = text;
            }
        }

        return new ManifestFixer(result.Project, texts, cancellation).Fix(isMeant);
    }
}

/// <summary>The result of fixing a project.</summary>
/// <param name="Lint">The result of linting it before.</param>
/// <param name="Outcome">The fixes.</param>
/// <param name="Locked">The paths of manifests that have fixes but can't be edited.</param>
/// <param name="HasFixes">Whether any finding had a fix.</param>
public sealed record FixResult(LintResult Lint, FixOutcome Outcome, IReadOnlyList<string> Locked, bool HasFixes);
