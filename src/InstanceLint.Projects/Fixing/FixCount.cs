using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Fixing;

/// <summary>The number of findings that fixing the manifests of a project would resolve.</summary>
/// <param name="Number">The number.</param>
/// <param name="IsExact">
/// Whether the number is exact. That requires a trial run, which would take too long for a build if there are very many findings.
/// </param>
public readonly record struct FixCount(int Number, bool IsExact)
{
    // The maximum work of a trial run, in characters to parse; about a third of a second.
    private const long MostWork = 300_000;

    // The work of linting one more manifest, in characters.
    private const long WorkOfManifest = 100;

    /// <summary>Counts the findings, without writing anything.</summary>
    /// <param name="result">The result of linting the project.</param>
    /// <param name="isEditable">Whether the text of a manifest can be changed.</param>
    /// <param name="cancellation">Cancels counting.</param>
    /// <exception cref="OperationCanceledException">Counting was canceled.</exception>
    public static FixCount Create(LintResult result, Func<ManifestSource, bool> isEditable, CancellationToken cancellation = default)
    {
        var findings = result.Findings.Reported().Select(finding => finding.Finding).ToList();
        var fixable = findings.Where(finding => finding.Fix is not null).ToLookup(finding => finding.Span.Path, StringComparer.Ordinal);
        if (fixable.Count == 0 || result.HasErrorsInSettings)
        {
            return new FixCount(0, IsExact: true);
        }

        var texts = ReadTexts(result.Project, fixable, isEditable, cancellation);
        var work = texts.Sum(text =>
            fixable[text.Key].Sum(finding => text.Value.Length + (ManifestFixer.NeedsCluster(finding) ? texts.Count * WorkOfManifest : 0)));
        return work > MostWork
            ? new FixCount(texts.Sum(text => fixable[text.Key].Count()), IsExact: false)
            : new FixCount(
                findings.Count - new ManifestFixer(result.Project, lonePath: null, cancellation).Fix(texts).Left.Count, IsExact: true);
    }

    /// <summary>Returns the number as it appears in a message.</summary>
    public override string ToString() => (IsExact ? string.Empty : "up to ") + Wording.Count(Number);

    // Reads texts again, because keeping them costs more. All of them if a name changes, because its uses can be in any file.
    private static Dictionary<string, string> ReadTexts(
        ReadProject project, ILookup<string, Finding> fixable, Func<ManifestSource, bool> isEditable, CancellationToken cancellation)
    {
        var isAnyFile = fixable.Any(group => group.Any(finding => finding.Rule.Id == RuleIds.NameMustBeValid));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in project.Sources.Where(source => (isAnyFile || fixable.Contains(source.Path)) && isEditable(source)))
        {
            if (source.Read(cancellation) is { Text: { } text, Change: null })
            {
                texts[source.Path] = text;
            }
        }

        return texts;
    }
}
