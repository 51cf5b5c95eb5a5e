using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Yaml.Edits;

/// <summary>A fix as changes of a text.</summary>
/// <param name="Changes">The changes, none of which overlap.</param>
/// <param name="Before">The old text, as messages show it.</param>
/// <param name="After">The new text, as messages show it.</param>
/// <param name="Effect">The intended change in the content of the text.</param>
internal sealed record TextEdit(IReadOnlyList<TextChange> Changes, string Before, string After, Effect Effect)
{
    /// <summary>Shown if the old or the new text is empty.</summary>
    internal const string Nothing = "nothing";

    /// <summary>Returns the text with all changes applied.</summary>
    internal string Apply(string text)
    {
        foreach (var change in Changes.OrderByDescending(change => change.Start))
        {
            text = text.Substring(0, change.Start) + change.Text + text.Substring(change.End);
        }

        return text;
    }
}
