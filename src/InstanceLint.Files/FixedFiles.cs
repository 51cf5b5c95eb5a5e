using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Projects.Fixing;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Files;

/// <summary>The files that fixes change, to be written or shown as a diff.</summary>
/// <param name="files">The manifests.</param>
/// <param name="outcome">The fixes.</param>
internal sealed class FixedFiles(IReadOnlyList<ManifestFile> files, FixOutcome outcome)
{
    private readonly Dictionary<string, ManifestFile> _byPath = files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(PathComparison.Default);

    /// <summary>The number of files that were written.</summary>
    internal int Written => _written.Count;

    /// <summary>The fixes in files that were written.</summary>
    internal IReadOnlyList<AppliedFix> Done => [.. outcome.Done.Where(fix => _written.Contains(fix.Finding.Span.Path))];

    /// <summary>The number of findings that remain.</summary>
    internal int Left => outcome.Left.Count + outcome.Resolved - Done.Count(static fix => !fix.IsFollowUp);

    /// <summary>What was done, as a sentence.</summary>
    internal string Summary
    {
        get
        {
            var count = Done.Count(static fix => !fix.IsFollowUp);
            var what = count == 0 ? "nothing was fixed" : $"fixed {Wording.Count(count, "finding")} in {Wording.Count(Written, "manifest")}";
            return Summarize(what, Left);
        }
    }

    /// <summary>Returns a sentence about what was done and what remains.</summary>
    internal static string Summarize(string what, int left) =>
        $"{what}; {(left == 0 ? "no findings remain" : $"{Wording.Count(left, "finding")} {(left == 1 ? "needs" : "need")} a manual fix")}";

    private IEnumerable<KeyValuePair<string, FixedText>> Texts => outcome.Texts.OrderBy(static text => text.Key, StringComparer.Ordinal);

    /// <summary>Writes the files.</summary>
    /// <param name="fail">Receives the path of each file that can't be written, and the reason in one sentence.</param>
    /// <param name="cancellation">Cancels writing. A file is written as a whole or not at all.</param>
    /// <exception cref="OperationCanceledException">Writing was canceled.</exception>
    internal void Write(Action<string, string> fail, CancellationToken cancellation)
    {
        foreach (var text in Texts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (FixableFile.Write(_byPath[text.Key], text.Value) is { } error)
            {
                fail(text.Key, error);
            }
            else
            {
                _written.Add(text.Key);
            }
        }
    }

    /// <summary>Returns the changes as a diff.</summary>
    /// <param name="root">The folder that paths are relative to.</param>
    /// <param name="leaveOut">Receives the path of each file that a diff can't show, because it's UTF-16.</param>
    internal string Diff(SourceRoot root, Action<string> leaveOut)
    {
        var diff = new StringBuilder();
        foreach (var text in Texts)
        {
            if (FixableFile.MarkOf(_byPath[text.Key]) is { } mark)
            {
                diff.Append(UnifiedDiff.Write(root.Show(text.Key), mark + text.Value.Before, mark + text.Value.After));
            }
            else
            {
                leaveOut(text.Key);
            }
        }

        return diff.ToString();
    }
}
