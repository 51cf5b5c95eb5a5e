using System.Collections.Generic;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>Offers the values of a field.</summary>
internal static class ValueItems
{
    /// <summary>Adds the values.</summary>
    /// <param name="items">Receives the completions.</param>
    /// <param name="field">The field, or <see langword="null"/> if it isn't known.</param>
    /// <param name="clusters">The clusters of the manifest.</param>
    internal static void Add(ItemList items, Field? field, IReadOnlyList<ClusterDefinition> clusters)
    {
        foreach (var choice in field?.Choices ?? [])
        {
            items.AddValue(choice, CompletionKind.Value, string.Empty, string.Empty, isText: choice is not ("true" or "false"));
        }

        switch (field?.Values)
        {
            case ValueKind.InstanceType:
                NameItems.Add(items, clusters);
                break;
            case ValueKind.Amount:
                AmountItems.Add(items, clusters);
                break;
            case ValueKind.Label:
                LabelItems.AddValues(items, clusters);
                break;
        }
    }
}
