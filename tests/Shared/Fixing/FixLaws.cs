using System;
using System.Linq;

namespace InstanceLint.Testing;

/// <summary>What holds for the repair of any text, however broken.</summary>
internal static class FixLaws
{
    /// <summary>It is repaired once and for all, leaves fewer findings, and keeps every line that no repair is about.</summary>
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

        // Of a repair at most one line is gone or written otherwise, and a move changes a second one where a comma comes or goes.
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
