using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Yaml.Edits;

/// <summary>A field that is to be written.</summary>
/// <param name="Head">The name with what follows on its line.</param>
/// <param name="Children">The fields of its mapping.</param>
internal sealed record NewField(string Head, IReadOnlyList<NewField> Children)
{
    /// <summary>A field without a mapping.</summary>
    internal NewField(string head)
        : this(head, [])
    {
    }

    /// <summary>The field in braces.</summary>
    internal string Flow => Children.Count == 0 ? Head : Head + " {" + string.Join(", ", Children.Select(child => child.Flow)) + "}";

    /// <summary>The lines of the field at some depth.</summary>
    internal IEnumerable<string> Lines(int indent, int step) =>
        Children.SelectMany(child => child.Lines(indent + step, step)).Prepend(new string(' ', indent) + Head);
}
