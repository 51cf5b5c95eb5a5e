using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>The brackets around the value of an entry.</summary>
internal enum Brackets
{
    /// <summary>None.</summary>
    None,

    /// <summary>Braces, with fields in them.</summary>
    Braces,

    /// <summary>Square brackets, with items in them.</summary>
    Square,
}

/// <summary>A key, a list item or a text without a colon, in a document that may be half written.</summary>
/// <param name="parent">The entry that it's in, or <see langword="null"/> for the document.</param>
/// <param name="name">The key or text without quotes; empty for an item and the document.</param>
/// <param name="start">The position at which it starts.</param>
/// <param name="end">The position after its name.</param>
internal sealed class Entry(Entry? parent, string name, Position start, Position end)
{
    /// <summary>The entry that it's in, or <see langword="null"/> for the document.</summary>
    internal Entry? Parent { get; } = parent;

    /// <summary>The key or text without quotes; empty for an item and the document.</summary>
    internal string Name { get; } = name;

    /// <summary>The position at which it starts: that of the key or the dash.</summary>
    internal Position Start { get; } = start;

    /// <summary>The column that determines what is in it: that of its name or of an anchor before it.</summary>
    internal int Column { get; init; } = start.Column;

    /// <summary>The position after its name.</summary>
    internal Position End { get; } = end;

    /// <summary>Whether it's a list item.</summary>
    internal bool IsItem { get; init; }

    /// <summary>Whether it's in brackets.</summary>
    internal bool IsInBrackets { get; init; }

    /// <summary>The position after the colon, or the default if it has none.</summary>
    internal Position Colon { get; set; }

    /// <summary>Its single value without quotes, or <see langword="null"/> if it has none.</summary>
    internal string? Value { get; set; }

    /// <summary>The position at which the single value starts.</summary>
    internal Position ValueStart { get; set; }

    /// <summary>The position after the single value.</summary>
    internal Position ValueEnd { get; set; }

    /// <summary>The brackets around its value.</summary>
    internal Brackets Brackets { get; set; }

    /// <summary>The position after the opening bracket.</summary>
    internal Position Open { get; set; }

    /// <summary>The position of the closing bracket, or the end of what can be in the brackets if they aren't closed.</summary>
    internal Position Close { get; set; }

    /// <summary>The entries in it, in order.</summary>
    internal List<Entry> Children { get; } = [];

    /// <summary>Returns the last entry with a name, or <see langword="null"/>.</summary>
    /// <param name="name">The name.</param>
    internal Entry? Find(string name) => Children.FindLast(child => !child.IsItem && child.Colon.IsSet && child.Name == name);

    /// <summary>Returns the single value of a field, or an empty text.</summary>
    /// <param name="name">The name of the field.</param>
    internal string TextOf(string name) => Find(name)?.Value ?? string.Empty;
}
