using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Fixing;

/// <summary>How many findings of a project would be gone if its manifests were fixed.</summary>
/// <param name="Number">The number.</param>
/// <param name="IsExact">
/// Whether they would certainly be gone. Finding that out takes a fix, which for very many findings takes longer than a build may.
/// </param>
public readonly record struct FixCount(int Number, bool IsExact)
{
    // In characters that are read again; about a third of a second.
    private const long MostWork = 300_000;

    // What it takes to lint one more manifest, in characters.
    private const long WorkOfManifest = 100;

    /// <summary>Counts them, and writes nothing.</summary>
    /// <param name="result">What linting the project gave.</param>
    /// <param name="isEditable">Whether the text of a manifest can be changed.</param>
    /// <param name="cancellation">Stops counting.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
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

    /// <summary>The number as it is said.</summary>
    public override string ToString() => (IsExact ? string.Empty : "up to ") + Wording.Count(Number);

    // They are few, so reading them again costs less than keeping all texts. A name is changed together with its uses, in whatever file.
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
