using System.Collections.Generic;
using System.Linq;
using System.Text;
using InstanceLint.Rules.Findings;
using InstanceLint.Yaml.Edits;

namespace InstanceLint.Projects.Fixing;

/// <summary>A finding to fix.</summary>
/// <param name="key">Its key, if it was reported before the trial.</param>
/// <param name="finding">The finding.</param>
internal sealed class FixItem(FixKey key, Finding finding)
{
    internal FixKey Key => key;

    internal Finding Finding => finding;
}

/// <summary>Fixes of one text that are applied together.</summary>
internal sealed class TextFixes
{
    private readonly ParsedText _before;
    private readonly ContentChange _change;

    /// <param name="before">The text.</param>
    /// <param name="items">The findings to fix in it.</param>
    internal TextFixes(ParsedText before, IEnumerable<FixItem> items)
    {
        _before = before;
        foreach (var item in items)
        {
            var (edit, reason) = FixEditor.Edit(before, item.Finding);
            if (edit is null)
            {
                Impossible.Add((item, reason!));
            }
            else
            {
                Fixes.Add((item, edit));
            }
        }

        Later.AddRange(TakeOverlapping());
        _change = Intend();
        if (_change.FindUnclear() is { Count: > 0 } unclear)
        {
            var others = Take(Fixes.ConvertAll(fix => fix.Edit.Effects.Any(unclear.Contains)));
            Impossible.AddRange(others.Select(static item => (item, "the fix would change unrelated content")));
            _change = Intend();
        }
    }

    /// <summary>The fixes.</summary>
    internal List<(FixItem Item, TextEdit Edit)> Fixes { get; } = [];

    /// <summary>The findings whose fixes overlap with others, so they have to be applied later.</summary>
    internal List<FixItem> Later { get; } = [];

    /// <summary>The findings that no edit can fix, with the reasons.</summary>
    internal List<(FixItem Item, string Reason)> Impossible { get; } = [];

    /// <summary>Applies the fixes.</summary>
    /// <param name="unit">
    /// The part of the text in which other content than intended would change, or <see langword="null"/> if only the intended one does.
    /// </param>
    internal ParsedText Apply(out string? unit)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var change in Fixes.SelectMany(static fix => fix.Edit.Changes).OrderBy(static change => change.Start))
        {
            text.Append(_before.Text, at, change.Start - at).Append(change.Text);
            at = change.End;
        }

        var after = new ParsedText(text.Append(_before.Text, at, _before.Text.Length - at).ToString());
        unit = _change.FindDifference(after);
        return after;
    }

    private ContentChange Intend() => new(_before, [.. Fixes.SelectMany(static fix => fix.Edit.Effects)]);

    // Two changes at the same place have no order, so they overlap too.
    private List<FixItem> TakeOverlapping()
    {
        var overlaps = new bool[Fixes.Count];
        var (last, end) = (-1, -1);
        var changes = Fixes.SelectMany(static (fix, i) => fix.Edit.Changes.Select(change => (Fix: i, Change: change)));
        foreach (var (fix, change) in changes.OrderBy(static change => change.Change.Start))
        {
            overlaps[fix] |= change.Start <= end && fix != last;
            if (!overlaps[fix])
            {
                (last, end) = (fix, change.End);
            }
        }

        return Take(overlaps);
    }

    // Removes fixes and returns their findings.
    private List<FixItem> Take(IReadOnlyList<bool> isTaken)
    {
        var taken = Fixes.Where((_, i) => isTaken[i]).Select(static fix => fix.Item).ToList();
        var kept = Fixes.Where((_, i) => !isTaken[i]).ToList();
        Fixes.Clear();
        Fixes.AddRange(kept);
        return taken;
    }
}
