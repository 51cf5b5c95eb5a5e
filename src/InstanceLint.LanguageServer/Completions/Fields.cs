using InstanceLint.Rules.Manifests;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>Finds the fields that can be at a place, by its path.</summary>
internal static class Fields
{
    /// <summary>Returns the fields of the mapping that an entry has, or <see langword="null"/> if it has none that are known.</summary>
    /// <param name="container">The document, a key or a list item.</param>
    internal static FieldSet? In(Entry container) =>
        container.Parent is not { } parent ? DocumentForm.Of(container)?.Fields
        : !container.IsItem ? Of(container) is { IsList: false, Fields: { } fields } ? fields : null
        : !parent.IsItem && Of(parent) is { IsList: true, Fields: { } items } ? OfItem(container, parent, items)
        : null;

    /// <summary>Returns the field of a key, or <see langword="null"/> if it isn't known.</summary>
    /// <param name="key">The key.</param>
    internal static Field? Of(Entry key) => key.Parent is { } parent ? In(parent)?.Find(key.Name) : null;

    // The items of a List can be of any kind, and say it.
    private static FieldSet? OfItem(Entry item, Entry list, FieldSet items) =>
        list.Parent!.TextOf("kind") == KindMustBeServed.InstanceTypeList && (item.Find("kind") ?? item.Find("apiVersion")) is null
            ? items
            : DocumentForm.Of(item)?.Fields;
}
