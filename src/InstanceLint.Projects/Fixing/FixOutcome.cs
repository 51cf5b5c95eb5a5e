using System.Collections.Generic;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Projects.Fixing;

/// <summary>What came of repairing texts.</summary>
/// <param name="Texts">The texts that changed, by path.</param>
/// <param name="Done">The repairs, in the order in which they were made.</param>
/// <param name="NotDone">The repairs that could not be made for certain.</param>
/// <param name="Left">All findings that are left.</param>
public sealed record FixOutcome(
    IReadOnlyDictionary<string, FixedText> Texts,
    IReadOnlyList<AppliedFix> Done,
    IReadOnlyList<SkippedFix> NotDone,
    IReadOnlyList<Finding> Left);

/// <summary>A text that changed.</summary>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
public sealed record FixedText(string Before, string After);

/// <summary>A repair that was made.</summary>
/// <param name="Finding">What it mended.</param>
/// <param name="Before">What stood there, on one line.</param>
/// <param name="After">What stands there now, on one line.</param>
public sealed record AppliedFix(Finding Finding, string Before, string After);

/// <summary>A repair that could not be made for certain.</summary>
/// <param name="Finding">What it would have mended.</param>
/// <param name="Reason">Why it was not made, as the rest of a sentence.</param>
public sealed record SkippedFix(Finding Finding, string Reason);
