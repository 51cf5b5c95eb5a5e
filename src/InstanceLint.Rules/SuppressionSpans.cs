using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules;

/// <summary>One span that a suppression covers, for one of its rules.</summary>
internal sealed record SuppressionSpan(SourceSpan Covered, SuppressionUse Use, int Index);

/// <summary>All spans of one source in which one rule is suppressed. Any two of them are either disjoint or nested.</summary>
internal sealed class SuppressionSpans
{
    private readonly List<SuppressionSpan> _spans = [];
    private readonly Stack<SuppressionSpan> _open = [];
    private int _next = -1;

    internal void Add(SuppressionSpan span) => _spans.Add(span);

    /// <summary>
    /// Returns the narrowest covering span at a place, or <see langword="null"/>. Of equal spans, the first one wins. Must be called with
    /// places in ascending order.
    /// </summary>
    internal SuppressionSpan? Narrowest(SourceSpan place)
    {
        if (_next < 0)
        {
            _spans.Sort(Compare);
            _next = 0;
        }

        while (_next < _spans.Count && _spans[_next].Covered.Start <= place.Start)
        {
            _open.Push(_spans[_next++]);
        }

        while (_open.Count > 0 && _open.Peek().Covered.End <= place.Start)
        {
            _open.Pop();
        }

        return _open.Count > 0 ? _open.Peek() : null;
    }

    // Narrower and earlier suppressions sort last, so they end up on top of the stack.
    private static int Compare(SuppressionSpan left, SuppressionSpan right)
    {
        var order = left.Covered.Start.CompareTo(right.Covered.Start);
        order = order != 0 ? order : right.Covered.End.CompareTo(left.Covered.End);
        order = order != 0 ? order : SourceSpan.Compare(right.Use.Suppression.Span, left.Use.Suppression.Span);
        return order != 0 ? order : right.Index.CompareTo(left.Index);
    }
}
