using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>
/// The instance types that the manifests of a cluster define, in order and by name. Immutable: an edit makes another index, which shares
/// the names with the one before it.
/// </summary>
internal sealed class InstanceTypeIndex
{
    // Later lookups pass through the names that edits have changed, so there must not be many.
    private const int MostChanges = 256;

    private static readonly Comparer<InstanceTypeOutline> ByPlace = Comparer<InstanceTypeOutline>.Create(static (left, right) =>
        left.IsCode == right.IsCode ? SourceSpan.Compare(left.Name.Span, right.Name.Span) : left.IsCode.CompareTo(right.IsCode));

    private readonly List<InstanceTypeOutline> _types;
    private readonly Dictionary<string, InstanceTypeOutline> _byName;
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);

    // The names that edits have added, changed or, with null, removed.
    private readonly Dictionary<string, InstanceTypeOutline?> _changed;
    private readonly int _unnamed;

    /// <summary>Creates an index.</summary>
    /// <param name="types">The instance types in any order.</param>
    internal InstanceTypeIndex(List<InstanceTypeOutline> types)
    {
        (_types, _byName, _changed) = (types, new(types.Count, StringComparer.Ordinal), new(StringComparer.Ordinal));

        // Manifests usually come by path, and comparing the paths of thousands of definitions takes long.
        if (!IsSorted(types))
        {
            types.Sort(ByPlace);
        }

        foreach (var type in types)
        {
            _unnamed += type.HasValidName ? 0 : 1;
            if (type.Name.IsString)
            {
                Add(type);
            }
        }

        Count = _byName.Count;
    }

    private InstanceTypeIndex(
        InstanceTypeIndex before, List<InstanceTypeOutline> types, Dictionary<string, InstanceTypeOutline?> changed, int unnamed, int count)
    {
        (_types, _byName, _changed, _unnamed, Count) = (types, before._byName, changed, unnamed, count);
    }

    /// <summary>The instance types, sorted by path, line and column. Those in manifests precede those in programs.</summary>
    internal IReadOnlyList<InstanceTypeOutline> Types => _types;

    /// <summary>The number of names.</summary>
    internal int Count { get; }

    /// <summary>The names.</summary>
    internal IEnumerable<string> Names => _changed.Count == 0
        ? _byName.Keys
        : _byName.Keys.Where(name => !_changed.ContainsKey(name))
            .Concat(_changed.Where(static change => change.Value is not null).Select(static change => change.Key));

    /// <summary>Whether a name is absent, unknown or invalid, so it can become any name when it's fixed.</summary>
    internal bool HasUnknownName => _unnamed > 0;

    /// <summary>Whether any name is defined twice, even if it is the same text repeated by a YAML alias.</summary>
    internal bool HasRepeatedNames { get; private set; }

    /// <summary>Whether there are several instance types with a name.</summary>
    internal bool HasSeveral(string name) => _ambiguous.Contains(name);

    /// <summary>Returns the first instance type with a name, or <see langword="null"/>.</summary>
    internal InstanceTypeOutline? Find(string name) =>
        _changed.TryGetValue(name, out var changed) ? changed
        : _byName.TryGetValue(name, out var type) ? type
        : null;

    /// <summary>
    /// Returns an index with other instance types in place of some, or <see langword="null"/> if all names must be looked at again,
    /// because a name is repeated or the place of one is unknown.
    /// </summary>
    internal InstanceTypeIndex? Replace(IReadOnlyList<InstanceTypeOutline> removed, IReadOnlyList<InstanceTypeOutline> added)
    {
        if (HasRepeatedNames || _changed.Count + removed.Count + added.Count > MostChanges)
        {
            return null;
        }

        var types = new List<InstanceTypeOutline>(_types.Count + added.Count);
        types.AddRange(_types);
        var changed = new Dictionary<string, InstanceTypeOutline?>(_changed, StringComparer.Ordinal);
        var (unnamed, count) = (_unnamed, Count);
        foreach (var type in removed)
        {
            if (types.BinarySearch(type, ByPlace) is not (>= 0 and var place) || !ReferenceEquals(types[place], type))
            {
                return null;
            }

            types.RemoveAt(place);
            unnamed -= type.HasValidName ? 0 : 1;
            if (type.Name.IsString)
            {
                changed[type.Name.Value] = null;
                count--;
            }
        }

        foreach (var type in added)
        {
            unnamed += type.HasValidName ? 0 : 1;
            var next = types.BinarySearch(type, ByPlace);
            types.Insert(next < 0 ? ~next : next, type);
            if (!type.Name.IsString)
            {
                continue;
            }

            if (changed.TryGetValue(type.Name.Value, out var other) ? other is not null : _byName.ContainsKey(type.Name.Value))
            {
                return null;
            }

            changed[type.Name.Value] = type;
            count++;
        }

        return new InstanceTypeIndex(this, types, changed, unnamed, count);
    }

    private void Add(InstanceTypeOutline type)
    {
        var name = type.Name;
        if (!_byName.TryGetValue(name.Value, out var first))
        {
            _byName.Add(name.Value, type);
            return;
        }

        HasRepeatedNames = true;
        if (first.Name.Span != name.Span || !name.Span.IsText)
        {
            _ambiguous.Add(name.Value);
        }
    }

    private static bool IsSorted(List<InstanceTypeOutline> types)
    {
        for (var i = 1; i < types.Count; i++)
        {
            if (ByPlace.Compare(types[i - 1], types[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
