using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>Offers the fields of a mapping that it doesn't have yet.</summary>
internal static class FieldItems
{
    /// <summary>Adds the fields, those that a new mapping starts with first.</summary>
    /// <param name="items">Receives the completions.</param>
    /// <param name="fields">The fields of the mapping.</param>
    /// <param name="clusters">The clusters of the manifest.</param>
    internal static void Add(ItemList items, FieldSet fields, IReadOnlyList<ClusterDefinition> clusters)
    {
        var written = items.Place.Siblings.Select(static sibling => sibling.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var field in fields.Fields.OrderByDescending(static field => field.IsUsual))
        {
            if (!field.IsHidden && !written.Contains(field.Name))
            {
                Add(items, field);
            }
        }

        if (fields.Others?.Invoke(string.Empty).Values == ValueKind.Label)
        {
            LabelItems.AddKeys(items, clusters, written);
        }
    }

    /// <summary>Adds a field.</summary>
    /// <param name="items">Receives the completions.</param>
    /// <param name="field">The field.</param>
    internal static void Add(ItemList items, Field field)
    {
        var place = items.Place;
        if (place.Key is { Colon.IsSet: true } or { Children.Count: > 0 })
        {
            // Only the name is replaced, since the rest is there.
            var colon = place.Key.Colon.IsSet ? string.Empty : ":";
            items.Add(field.Name, CompletionKind.Field, string.Empty, field.Documentation, field.Name + colon, isSnippet: false);
            return;
        }

        var text = new Snippet(place.Step, IndentAt(place), place.IsInBraces).Write(field);
        items.Add(field.Name, CompletionKind.Field, string.Empty, field.Documentation, text, isSnippet: true);
    }

    /// <summary>Adds what can be on the line below a field: its value, or an item of its list.</summary>
    /// <param name="items">Receives the completions.</param>
    /// <param name="field">The field.</param>
    /// <param name="clusters">The clusters of the manifest.</param>
    internal static void AddBelow(ItemList items, Field field, IReadOnlyList<ClusterDefinition> clusters)
    {
        if (items.Place.Siblings.Any())
        {
            return;
        }

        if (field is { IsList: true, Fields: { } fields } && items.Place.Container.Colon.IsSet)
        {
            var text = new Snippet(items.Place.Step, IndentAt(items.Place), isInBraces: false).WriteItem(fields);
            items.Add("- (new item)", CompletionKind.Field, string.Empty, field.Documentation, text, isSnippet: true);
        }
        else if (field.Fields is null)
        {
            ValueItems.Add(items, field, clusters);
        }
    }

    // Editors add the indentation of the line, but not the width of a dash and the blank after it.
    private static int IndentAt(Place place) => place.Before.Length - EntryReader.IndentOf(place.Before);
}
