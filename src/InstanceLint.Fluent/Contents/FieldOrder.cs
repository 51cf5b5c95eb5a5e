using System;
using System.Collections.Generic;

namespace InstanceLint.Fluent.Contents;

/// <summary>The documented order of the fields in a type of document. Other fields follow in the order in which they are set.</summary>
/// <param name="fields">The fields of each mapping, by the path of the mapping.</param>
internal sealed class FieldOrder(Dictionary<string, string[]> fields)
{
    /// <summary>The order of fields that has none.</summary>
    internal static FieldOrder None { get; } = new([]);

    /// <summary>Returns the rank of a field in a mapping, or -1 if it isn't a documented one.</summary>
    internal int RankOf(string path, string name) => fields.TryGetValue(path, out var names) ? Array.IndexOf(names, name) : -1;
}
