using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Yaml.Edits;

/// <summary>A field to write.</summary>
/// <param name="Head">The name and the rest of its line.</param>
/// <param name="Children">The fields of its mapping.</param>
internal sealed record NewField(string Head, IReadOnlyList<NewField> Children)
{
    /// <summary>Creates a field without a mapping.</summary>
    internal NewField(string head)
        : this(head, [])
    {
    }

    /// <summary>The field as it's written in braces.</summary>
    internal string Flow => Children.Count == 0 ? Head : Head + " {" + string.Join(", ", Children.Select(child => child.Flow)) + "}";

    /// <summary>The lines of the field, with indentation.</summary>
    internal IEnumerable<string> Lines(int indent, int step) =>
        Children.SelectMany(child => child.Lines(indent + step, step)).Prepend(new string(' ', indent) + Head);
}
