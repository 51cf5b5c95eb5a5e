using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Yaml.Edits;

/// <summary>What an edit is meant to change for those who read the text. Everything else must read as before.</summary>
internal abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Whether the difference between two readings is this and nothing else.</summary>
    /// <param name="gone">What reads otherwise or not at all now.</param>
    /// <param name="come">What did not read so before.</param>
    internal abstract bool IsAll(IReadOnlyList<Leaf> gone, IReadOnlyList<Leaf> come);

    /// <summary>
    /// A value is another one, wherever it is read: with an anchor it may be in several places, but only of the same kind.
    /// </summary>
    /// <param name="Name">The field, or <see cref="Leaf.Comment"/>.</param>
    /// <param name="Old">What it was.</param>
    /// <param name="New">What it is.</param>
    internal sealed record Change(string Name, string Old, string New) : Effect
    {
        internal override bool IsAll(IReadOnlyList<Leaf> gone, IReadOnlyList<Leaf> come) => gone.Count > 0
            && gone.All(leaf => leaf.Name == Name && leaf.Value == Old && leaf.Shape == gone[0].Shape)
            && Leaf.Same(gone.Select(leaf => leaf with { Value = New }), come);
    }

    /// <summary>A field has another name, wherever it is read.</summary>
    /// <param name="Old">What it was.</param>
    /// <param name="New">What it is.</param>
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

    /// <summary>Some fields go, others come, each in one place.</summary>
    /// <param name="Gone">Their names and values.</param>
    /// <param name="Come">Their names and values.</param>
    internal sealed record Exchange(IReadOnlyList<(string Name, string Value)> Gone, IReadOnlyList<(string Name, string Value)> Come)
        : Effect
    {
        // What was empty, or is empty now, reads as such.
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
