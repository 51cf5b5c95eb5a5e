using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Yaml.Edits;

/// <summary>The intended change of a fix in the content of the text. All other content must stay the same.</summary>
internal abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Whether the difference between two contents is exactly the intended change.</summary>
    /// <param name="gone">The values that are changed or gone.</param>
    /// <param name="come">The values that are new.</param>
    internal abstract bool IsAll(IReadOnlyList<Leaf> gone, IReadOnlyList<Leaf> come);

    /// <summary>
    /// A value changes, wherever it's used. Through an anchor it can be used in several places, but only of the same kind.
    /// </summary>
    /// <param name="Name">The field, or <see cref="Leaf.Comment"/>.</param>
    /// <param name="Old">The old value.</param>
    /// <param name="New">The new value.</param>
    internal sealed record Change(string Name, string Old, string New) : Effect
    {
        internal override bool IsAll(IReadOnlyList<Leaf> gone, IReadOnlyList<Leaf> come) => gone.Count > 0
            && gone.All(leaf => leaf.Name == Name && leaf.Value == Old && leaf.Shape == gone[0].Shape)
            && Leaf.Same(gone.Select(leaf => leaf with { Value = New }), come);
    }

    /// <summary>A field is renamed, wherever it's used.</summary>
    /// <param name="Old">The old name.</param>
    /// <param name="New">The new name.</param>
    internal sealed record Renaming(string Old, string New) : Effect
    {
        internal override bool IsAll(IReadOnlyList<Leaf> gone, IReadOnlyList<Leaf> come)
        {
            if (gone.Count == 0 || gone.Count != come.Count)
            {
                return false;
            }

            var left = come.ToList();
            return gone.All(leaf => Array.FindIndex(leaf.Segments, name => name == Old) >= 0
                && leaf.ShapeBefore(Old) == gone[0].ShapeBefore(Old)
                && leaf.WithEach(Old, New).Any(renamed => left.Remove(renamed)));
        }
    }

    /// <summary>Some fields are removed, others are added, each in one place.</summary>
    /// <param name="Gone">The names and values of the removed fields.</param>
    /// <param name="Come">The names and values of the added fields.</param>
    internal sealed record Exchange(IReadOnlyList<(string Name, string Value)> Gone, IReadOnlyList<(string Name, string Value)> Come)
        : Effect
    {
        // A mapping that was empty or becomes empty appears as a value itself, so it's ignored here.
        internal override bool IsAll(IReadOnlyList<Leaf> gone, IReadOnlyList<Leaf> come) =>
            Equal(gone.Where(leaf => !leaf.IsEmpty || !come.Any(leaf.Holds)), Gone)
            && Equal(come.Where(leaf => !leaf.IsEmpty || !gone.Any(leaf.Holds)), Come);

        private static bool Equal(IEnumerable<Leaf> leaves, IEnumerable<(string Name, string Value)> meant) => leaves
            .Select(leaf => (leaf.Name, leaf.Value))
            .OrderBy(leaf => leaf.Name, StringComparer.Ordinal)
            .ThenBy(leaf => leaf.Value, StringComparer.Ordinal)
            .SequenceEqual(meant.OrderBy(leaf => leaf.Name, StringComparer.Ordinal).ThenBy(leaf => leaf.Value, StringComparer.Ordinal));
    }
}
