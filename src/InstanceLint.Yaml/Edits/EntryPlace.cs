using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Edits;

/// <summary>An entry of a mapping.</summary>
/// <param name="Mapping">The mapping.</param>
/// <param name="Index">The index of the entry in it.</param>
/// <param name="Parent">The entry whose value the mapping is, directly or in a list, or <see langword="null"/>.</param>
/// <param name="IsKey">Whether the finding is at the key rather than at the value.</param>
internal sealed record EntryPlace(YamlMapping Mapping, int Index, EntryPlace? Parent, bool IsKey)
{
    internal YamlEntry Entry => Mapping.Entries[Index];

    /// <summary>The name of the field.</summary>
    internal string Name => (Entry.Key as YamlScalar)?.Text ?? string.Empty;

    /// <summary>The entry with a name that is written in the same mapping, or <see langword="null"/>.</summary>
    internal EntryPlace? Sibling(string name)
    {
        var index = Mapping.Entries.FindIndex(entry => entry.Key is YamlScalar key && key.Text == name);
        return index < 0 ? null : new EntryPlace(Mapping, index, Parent, IsKey: true);
    }
}
