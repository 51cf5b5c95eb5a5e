using System.Collections.Generic;

namespace InstanceLint.Yaml.Edits;

/// <summary>A fix as changes of a text.</summary>
/// <param name="Changes">The changes, none of which overlap.</param>
/// <param name="Before">The old text, as messages show it.</param>
/// <param name="After">The new text, as messages show it.</param>
/// <param name="Effects">The intended changes in the content of the text.</param>
internal sealed record TextEdit(IReadOnlyList<TextChange> Changes, string Before, string After, IReadOnlyList<Effect> Effects)
{
    /// <summary>Shown if the old or the new text is empty.</summary>
    internal const string Nothing = "nothing";
}
