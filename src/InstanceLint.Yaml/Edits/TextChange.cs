namespace InstanceLint.Yaml.Edits;

/// <summary>One stretch of a text that another one takes the place of.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">The place behind its last character; the same where nothing goes.</param>
/// <param name="Text">What comes instead.</param>
internal readonly record struct TextChange(int Start, int End, string Text);
