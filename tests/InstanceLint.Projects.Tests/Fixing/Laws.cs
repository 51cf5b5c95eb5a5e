using System;
using System.Linq;

namespace InstanceLint.Tests;

/// <summary>What holds for the repair of any text, however broken.</summary>
internal static class Laws
{
    /// <summary>It is repaired once and for all, leaves fewer findings, and keeps every line that no repair is about.</summary>
    internal static void Check(string text)
    {
        var outcome = Repaired.Of(text);
        var repaired = Repaired.TextOf(outcome, text);
        var again = Repaired.Of(repaired);
        Demand(again.Done.Count == 0 && again.Texts.Count == 0, $"is repaired again\n{Repaired.Print(again)}{repaired}");
        Demand(Repaired.Print(again).Split('\n').Length == outcome.NotDone.Count + 1, $"says something else the second time\n{Repaired.Print(outcome)}{Repaired.Print(again)}");

        var before = Findings.Of(text, isNamed: true).Count(finding => finding.Suppression is null);
        var after = Findings.Of(repaired, isNamed: true).Count(finding => finding.Suppression is null);
        Demand((outcome.Done.Count == 0 ? after == before : after < before) && after == outcome.Left.Count, $"leaves {after} findings of {before} after {outcome.Done.Count} repairs\n{repaired}");

        // Of a repair at most one line is gone or written otherwise, and a move changes a second one where a comma comes or goes.
        var lines = repaired.Split('\n').GroupBy(line => line.TrimEnd('\r')).ToDictionary(group => group.Key, group => group.Count());
        var lost = text.Split('\n').Select(line => line.TrimEnd('\r')).Count(line => !lines.TryGetValue(line, out var count) || (lines[line] = count - 1) < 0);
        Demand(lost <= 2 * outcome.Done.Count, $"loses {lost} lines in {outcome.Done.Count} repairs\n{repaired}");
    }

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }
}
