using System;
using System.Collections.Generic;
using System.Globalization;
using InstanceLint.Projects;
using InstanceLint.Yaml.Writing;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>Collects the completions at a place, in the order in which they are shown.</summary>
/// <param name="place">The place.</param>
/// <param name="source">The manifest.</param>
internal sealed class ItemList(Place place, ManifestSource source)
{
    private readonly List<CompletionItem> _items = [];
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    /// <summary>The place.</summary>
    internal Place Place { get; } = place;

    /// <summary>The completions.</summary>
    internal IReadOnlyList<CompletionItem> All => _items;

    /// <summary>Adds a completion, unless there is one with the label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="detail">A few words beside the label.</param>
    /// <param name="documentation">A sentence about it.</param>
    /// <param name="insert">The text to insert.</param>
    /// <param name="isSnippet">Whether the text has placeholders.</param>
    internal void Add(string label, CompletionKind kind, string detail, string documentation, string insert, bool isSnippet)
    {
        if (_labels.Add(label))
        {
            var order = _items.Count.ToString("D5", CultureInfo.InvariantCulture);
            _items.Add(new(label, kind, detail, documentation, new(source, Place.Start, Place.End), insert, isSnippet, order));
        }
    }

    /// <summary>Adds a value, in quotes if a reader would take it for something other than a text.</summary>
    /// <param name="value">The value.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="detail">A few words beside it.</param>
    /// <param name="documentation">A sentence about it.</param>
    /// <param name="isText">Whether it must be a text.</param>
    internal void AddValue(string value, CompletionKind kind, string detail, string documentation, bool isText = true)
    {
        var text = Place.IsQuoted || !isText || TextStyle.IsPlain(value) ? value : "\"" + value + "\"";
        Add(value, kind, detail, documentation, Lead + text, isSnippet: false);
    }

    // Between a colon and a value there must be a blank.
    private string Lead => Place is { IsValue: true, IsQuoted: false } && Place.Before.EndsWith(':') ? " " : string.Empty;
}
