using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Fluent.Contents;

/// <summary>Texts by name, in the order in which the names were first set. Immutable.</summary>
internal sealed class OrderedMap : IReadOnlyDictionary<string, string>
{
    private readonly List<KeyValuePair<string, string>> _entries = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private OrderedMap(IEnumerable<KeyValuePair<string, string>> entries)
    {
        foreach (var entry in entries)
        {
            if (_places.TryGetValue(entry.Key, out var place))
            {
                _entries[place] = entry;
            }
            else
            {
                _places.Add(entry.Key, _entries.Count);
                _entries.Add(entry);
            }
        }
    }

    internal static OrderedMap Empty { get; } = new([]);

    public int Count => _entries.Count;

    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);

    public IEnumerable<string> Values => _entries.Select(entry => entry.Value);

    public string this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The key '{key}' does not exist.");

    public bool ContainsKey(string key) => _places.ContainsKey(key);

    public bool TryGetValue(string key, out string value)
    {
        var isThere = _places.TryGetValue(key, out var place);
        value = isThere ? _entries[place].Value : null!;
        return isThere;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal OrderedMap With(string key, string value) => With([new KeyValuePair<string, string>(key, value)]);

    internal OrderedMap With(IEnumerable<KeyValuePair<string, string>> entries) => new(_entries.Concat(entries));

    /// <summary>Returns the entries in ascending order of the rank of their names.</summary>
    internal OrderedMap OrderedBy(Func<string, int> rank) => new(_entries.OrderBy(entry => rank(entry.Key)));
}
