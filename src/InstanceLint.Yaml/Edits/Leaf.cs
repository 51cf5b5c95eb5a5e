using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Yaml.Edits;

/// <summary>A single value as somebody reads it, or a comment.</summary>
/// <param name="Path">The names on the way to it, each behind a <see cref="Separator"/>.</param>
/// <param name="Value">The value with its style, which decides on its type.</param>
internal readonly record struct Leaf(string Path, string Value)
{
    /// <summary>The name of comments.</summary>
    internal const string Comment = "#";

    /// <summary>What no name has in it.</summary>
    internal const char Separator = '\0';

    /// <summary>The value of a mapping or a list without anything in it, and of a field without a value.</summary>
    internal const string Empty = "";

    internal string[] Segments => Path.Split(Separator);

    internal string Name => Path.Substring(Path.LastIndexOf(Separator) + 1);

    /// <summary>The kind of place it is: its path whatever document, item or section of amounts it is in.</summary>
    internal string Shape => ShapeOf(Segments);

    internal bool IsEmpty => Value.Length == 0;

    /// <summary>Whether another one is at its place or below.</summary>
    internal bool Holds(Leaf other) => other.Path == Path || other.Path.StartsWith(Path + Separator, StringComparison.Ordinal);

    /// <summary>The same under another name, for each place where the name stands in the path.</summary>
    internal IEnumerable<Leaf> WithEach(string old, string name)
    {
        var segments = Segments;
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i] == old)
            {
                var renamed = (string[])segments.Clone();
                renamed[i] = name;
                yield return this with { Path = string.Join(Separator.ToString(), renamed) };
            }
        }
    }

    /// <summary>The kind of place at which a name is in the path first.</summary>
    internal string ShapeBefore(string name) => ShapeOf(Segments.TakeWhile(segment => segment != name));

    private static string ShapeOf(IEnumerable<string> segments) => string.Join(
        Separator.ToString(),
        segments.Select(static segment => segment is "limits" ? "requests" : segment.All(char.IsDigit) ? "0" : segment));

    /// <summary>Whether two sets of them are the same, in whatever order.</summary>
    internal static bool Same(IEnumerable<Leaf> left, IEnumerable<Leaf> right) => Sort(left).SequenceEqual(Sort(right));

    private static IEnumerable<Leaf> Sort(IEnumerable<Leaf> leaves) =>
        leaves.OrderBy(leaf => leaf.Path, StringComparer.Ordinal).ThenBy(leaf => leaf.Value, StringComparer.Ordinal);
}
