using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Navigation;
using InstanceLint.Projects;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>The texts that can be inserted at a position of a manifest, which is usually incomplete there.</summary>
internal static class CompletionList
{
    /// <summary>Returns the completions, of which the editor shows those that what is written begins.</summary>
    /// <param name="result">The last check of the project.</param>
    /// <param name="source">The manifest.</param>
    /// <param name="text">Its text.</param>
    /// <param name="position">The position.</param>
    internal static IReadOnlyList<CompletionItem> At(LintResult result, ManifestSource source, string text, Position position)
    {
        // In JSON, each key and text is in quotes, so only a value in quotes can be replaced.
        if (Place.Find(text, position) is not { } place || (place.Document.Brackets != Brackets.None && !place.IsQuoted))
        {
            return [];
        }

        var items = new ItemList(place, source);
        var clusters = OpenManifest.ClustersOf(result, source);
        if (place.IsValue)
        {
            ValueItems.Add(items, Fields.Of(place.Container), clusters);
        }
        else if (place.Document.Children.All(child => child == place.Key))
        {
            DocumentItems.Add(items);
        }
        else if (Fields.In(place.Container) is { } fields)
        {
            FieldItems.Add(items, fields, clusters);
        }
        else if (Fields.Of(place.Container) is { } field)
        {
            FieldItems.AddBelow(items, field, clusters);
        }

        return items.All;
    }
}
