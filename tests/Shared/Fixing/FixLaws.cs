using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Testing;

/// <summary>Requirements for fixing any text, valid or not.</summary>
internal static class FixLaws
{
    /// <summary>It is repaired once and for all, leaves fewer findings, and keeps every line that no repair is about.</summary>
    internal static void Check(string text) => Check(NamedText.Single(text));

    /// <summary>The same of the files of a cluster.</summary>
    internal static void Check(IReadOnlyList<NamedText> files)
    {
        var outcome = FixRun.Run(files);
        var fixedFiles = FixRun.FilesOf(outcome, files);
        var again = FixRun.Run(fixedFiles);
        var text = TextOf(files);
        var fixedText = TextOf(fixedFiles);
        Demand(again.Done.Count == 0 && again.Texts.Count == 0, $"is repaired again\n{FixRun.Print(again)}{fixedText}");
        Demand(FixRun.Print(again).Split('\n').Length == outcome.NotDone.Count + 1, $"says something else the second time\n{FixRun.Print(outcome)}{FixRun.Print(again)}");

        var (before, after) = (CountIn(files), CountIn(fixedFiles));
        Demand((outcome.Done.Count == 0 ? after == before : after < before) && after == outcome.Left.Count, $"leaves {after} findings of {before} after {outcome.Done.Count} repairs\n{fixedText}");

        // A fix removes or changes at most one line. A move also changes a second one if a comma is added or removed.
        var lines = fixedText.Split('\n').GroupBy(line => line.TrimEnd('\r')).ToDictionary(group => group.Key, group => group.Count());
        var lost = text.Split('\n').Select(line => line.TrimEnd('\r')).Count(line => !lines.TryGetValue(line, out var count) || (lines[line] = count - 1) < 0);
        Demand(lost <= 2 * outcome.Done.Count, $"loses {lost} lines in {outcome.Done.Count} repairs\n{fixedText}");
    }

    private static string TextOf(IReadOnlyList<NamedText> files) => string.Join('\n', files.Select(file => file.Text));

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }

    // No fix changes settings.
    private static int CountIn(IReadOnlyList<NamedText> files) => Findings.In(files, isNamed: true)
        .Count(finding => finding is { Suppression: null, Rule: { Category: not RuleCategory.Settings } and not BaselineMustBeCurrent });
}
