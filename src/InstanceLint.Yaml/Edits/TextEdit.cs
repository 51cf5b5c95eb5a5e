using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Yaml.Edits;

/// <summary>A repair as changes of a text.</summary>
/// <param name="Changes">The changes, none of which overlap.</param>
/// <param name="Before">What stands there, as people are told.</param>
/// <param name="After">What stands there then, as people are told.</param>
/// <param name="Effect">What it changes for those who read the text.</param>
internal sealed record TextEdit(IReadOnlyList<TextChange> Changes, string Before, string After, Effect Effect)
{
    /// <summary>What is told where nothing stands.</summary>
    internal const string Nothing = "nothing";

    /// <summary>The text with all changes in it.</summary>
    internal string Apply(string text)
    {
        foreach (var change in Changes.OrderByDescending(change => change.Start))
        {
            text = text.Substring(0, change.Start) + change.Text + text.Substring(change.End);
        }

        return text;
    }
}
