using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Fluent.Contents;

/// <summary>Values by name, in the order in which they are written. Immutable.</summary>
internal sealed class OrderedMap<T> : IReadOnlyDictionary<string, T>
{
    private readonly List<KeyValuePair<string, T>> _entries = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <param name="entries">The entries. Of several with the same name, the last one counts.</param>
    internal OrderedMap(IEnumerable<KeyValuePair<string, T>> entries)
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

    public int Count => _entries.Count;

    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);

    public IEnumerable<T> Values => _entries.Select(entry => entry.Value);

    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The key '{key}' does not exist.");

    public bool ContainsKey(string key) => _places.ContainsKey(key);

    public bool TryGetValue(string key, out T value)
    {
        var isThere = _places.TryGetValue(key, out var place);
        value = isThere ? _entries[place].Value : default!;
        return isThere;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
