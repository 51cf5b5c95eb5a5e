using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Yaml.Edits;

namespace InstanceLint.Projects.Fixing;

/// <summary>Maps indexes of a text that was changed several times to those of the original text.</summary>
internal sealed class TextMap
{
    private readonly List<Step> _steps = [];

    /// <summary>The map of a text that hasn't changed.</summary>
    internal static TextMap Unchanged { get; } = new();

    /// <summary>Whether the text hasn't changed.</summary>
    internal bool IsUnchanged => _steps.Count == 0;

    /// <summary>Returns the map after more changes.</summary>
    internal TextMap With(IEnumerable<TextChange> changes)
    {
        var map = new TextMap();
        map._steps.AddRange(_steps);
        map._steps.Add(new Step([.. changes.OrderBy(static change => change.Start)]));
        return map;
    }

    /// <summary>Returns the index in the original text, or <see langword="null"/> if the text there has changed.</summary>
    internal int? ToOriginal(int at)
    {
        for (var i = _steps.Count - 1; i >= 0; i--)
        {
            if (_steps[i].ToBefore(at) is not { } before)
            {
                return null;
            }

            at = before;
        }

        return at;
    }

    private sealed class Step(TextChange[] changes)
    {
        private readonly int[] _starts = Starts(changes);

        internal int? ToBefore(int at)
        {
            var last = Array.BinarySearch(_starts, at);
            last = last < 0 ? ~last - 1 : last;
            if (last < 0)
            {
                return at;
            }

            var end = _starts[last] + changes[last].Text.Length;
            return at <= end ? null : changes[last].End + (at - end);
        }

        private static int[] Starts(TextChange[] changes)
        {
            var (starts, shift) = (new int[changes.Length], 0);
            for (var i = 0; i < changes.Length; i++)
            {
                starts[i] = changes[i].Start + shift;
                shift += changes[i].Text.Length - (changes[i].End - changes[i].Start);
            }

            return starts;
        }
    }
}
