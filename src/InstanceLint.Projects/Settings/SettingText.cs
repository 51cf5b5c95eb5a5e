using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Settings;

/// <summary>A single value in a settings file.</summary>
/// <param name="Text">The text of the value.</param>
/// <param name="Span">Its place.</param>
public sealed record SettingText(string Text, SourceSpan Span);

/// <summary>The path of a file in a setting.</summary>
/// <param name="Text">The path as written.</param>
/// <param name="FullPath">The full path.</param>
/// <param name="Span">Its place.</param>
public sealed record SettingPath(string Text, string FullPath, SourceSpan Span);
