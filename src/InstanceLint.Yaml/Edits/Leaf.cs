using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Yaml.Edits;

/// <summary>A single value in the content of a text, or a comment.</summary>
/// <param name="Path">The names that lead to it, each after a <see cref="Separator"/>.</param>
/// <param name="Value">The value with the style that determines its type.</param>
internal readonly record struct Leaf(string Path, string Value)
{
    /// <summary>The name of comments.</summary>
    internal const string Comment = "#";

    /// <summary>A character that no name contains.</summary>
    internal const char Separator = '\0';

    /// <summary>The value of an empty mapping or list, and of a field without a value.</summary>
    internal const string Empty = "";

    internal string[] Segments => Path.Split(Separator);

    internal string Name => Path.Substring(Path.LastIndexOf(Separator) + 1);

    /// <summary>The path with all document and item numbers as 0, and limits as requests, so that similar places are equal.</summary>
    internal string Shape => ShapeOf(Segments);

    internal bool IsEmpty => Value.Length == 0;

    /// <summary>Whether another value has the same path or is below it.</summary>
    internal bool Holds(Leaf other) => other.Path == Path || other.Path.StartsWith(Path + Separator, StringComparison.Ordinal);

    /// <summary>Returns the leaf with the name replaced, once for each occurrence of the name in the path.</summary>
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

    /// <summary>The shape of the path before the first occurrence of a name.</summary>
    internal string ShapeBefore(string name) => ShapeOf(Segments.TakeWhile(segment => segment != name));

    private static string ShapeOf(IEnumerable<string> segments) => string.Join(
        Separator.ToString(),
        segments.Select(static segment => segment is "limits" ? "requests" : segment.All(char.IsDigit) ? "0" : segment));

    /// <summary>Whether two collections contain the same leaves, in any order.</summary>
    internal static bool Same(IEnumerable<Leaf> left, IEnumerable<Leaf> right) => Sort(left).SequenceEqual(Sort(right));

    private static IEnumerable<Leaf> Sort(IEnumerable<Leaf> leaves) =>
        leaves.OrderBy(leaf => leaf.Path, StringComparer.Ordinal).ThenBy(leaf => leaf.Value, StringComparer.Ordinal);
}
