using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Edits;

namespace InstanceLint.Projects.Fixing;

/// <summary>The result of fixing texts.</summary>
/// <param name="Texts">The texts that have changed, by path.</param>
/// <param name="Done">The applied fixes, in order.</param>
/// <param name="NotDone">The fixes that weren't applied because their result wasn't certain.</param>
/// <param name="Left">All remaining findings.</param>
public sealed record FixOutcome(
    IReadOnlyDictionary<string, FixedText> Texts,
    IReadOnlyList<AppliedFix> Done,
    IReadOnlyList<SkippedFix> NotDone,
    IReadOnlyList<Finding> Left)
{
    /// <summary>The number of findings that were reported before and are resolved.</summary>
    public int Resolved => Done.Count(static fix => !fix.IsFollowUp);
}

/// <summary>A text that has changed.</summary>
/// <param name="Before">The old text.</param>
/// <param name="After">The new text.</param>
public sealed record FixedText(string Before, string After);

/// <summary>A fix that was applied.</summary>
/// <param name="Finding">The finding that it resolved.</param>
/// <param name="Before">The old text, on one line.</param>
/// <param name="After">The new text, on one line.</param>
/// <param name="IsFollowUp">Whether the finding wasn't reported before, because another fix caused it, such as a new name.</param>
public sealed record AppliedFix(Finding Finding, string Before, string After, bool IsFollowUp)
{
    /// <summary>The text before an addition and after a removal.</summary>
    public const string Nothing = TextEdit.Nothing;

    /// <summary>
    /// The changes of the original texts, with those of the fixes that this one causes. Empty if they can't be told from those of other
    /// fixes.
    /// </summary>
    public IReadOnlyList<ManifestChange> Changes { get; init; } = [];
}

/// <summary>A change of the original text of a manifest.</summary>
/// <param name="Path">The path of the manifest.</param>
/// <param name="Start">The start of the text that is replaced.</param>
/// <param name="End">Its end, equal to the start for an insertion.</param>
/// <param name="Text">The new text.</param>
public sealed record ManifestChange(string Path, Position Start, Position End, string Text);

/// <summary>A fix that wasn't applied because its result wasn't certain.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">The reason, as the rest of a sentence.</param>
public sealed record SkippedFix(Finding Finding, string Reason);
