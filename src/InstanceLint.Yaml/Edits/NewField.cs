using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Yaml.Edits;

/// <summary>A field to write.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value, as in the content of the text; <see langword="null"/> if it's a mapping.</param>
/// <param name="Head">The text of the field or, if it's a mapping, of its first line.</param>
/// <param name="Children">The fields of its mapping.</param>
internal sealed record NewField(string Name, string? Value, string Head, IReadOnlyList<NewField> Children)
{
    /// <summary>The field as it's written in braces.</summary>
    internal string Flow => Children.Count == 0 ? Head : Head + " {" + string.Join(", ", Children.Select(child => child.Flow)) + "}";

    /// <summary>The lines of the field, with indentation.</summary>
    internal IEnumerable<string> Lines(int indent, int step) =>
        Children.SelectMany(child => child.Lines(indent + step, step)).Prepend(new string(' ', indent) + Head);
}
