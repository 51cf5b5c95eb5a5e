namespace InstanceLint.Yaml.Edits;

/// <summary>A replacement of one part of a text.</summary>
/// <param name="Start">The index of the first character to replace.</param>
/// <param name="End">The index after the last character to replace; equal to the start for an insertion.</param>
/// <param name="Text">The new text.</param>
internal readonly record struct TextChange(int Start, int End, string Text);
