using System;
using System.Linq;

namespace InstanceLint.Testing;

/// <summary>Requirements for fixing any text, valid or not.</summary>
internal static class FixLaws
{
    /// <summary>Fixing is idempotent, reduces the number of findings, and keeps every line without a fix.</summary>
    internal static void Check(string text)
    {
        var outcome = FixRun.Run(text);
        var fixedText = FixRun.TextOf(outcome, text);
        var again = FixRun.Run(fixedText);
        Demand(again.Done.Count == 0 && again.Texts.Count == 0, $"is repaired again\n{FixRun.Print(again)}{fixedText}");
        Demand(FixRun.Print(again).Split('\n').Length == outcome.NotDone.Count + 1, $"says something else the second time\n{FixRun.Print(outcome)}{FixRun.Print(again)}");

        var before = Findings.In(text, isNamed: true).Count(finding => finding.Suppression is null);
        var after = Findings.In(fixedText, isNamed: true).Count(finding => finding.Suppression is null);
        Demand((outcome.Done.Count == 0 ? after == before : after < before) && after == outcome.Left.Count, $"leaves {after} findings of {before} after {outcome.Done.Count} repairs\n{fixedText}");

        // A fix removes or changes at most one line. A move also changes a second one if a comma is added or removed.
        var lines = fixedText.Split('\n').GroupBy(line => line.TrimEnd('\r')).ToDictionary(group => group.Key, group => group.Count());
        var lost = text.Split('\n').Select(line => line.TrimEnd('\r')).Count(line => !lines.TryGetValue(line, out var count) || (lines[line] = count - 1) < 0);
        Demand(lost <= 2 * outcome.Done.Count, $"loses {lost} lines in {outcome.Done.Count} repairs\n{fixedText}");
    }

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }
}
