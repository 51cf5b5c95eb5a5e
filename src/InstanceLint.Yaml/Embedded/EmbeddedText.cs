namespace InstanceLint.Yaml.Embedded;

/// <summary>
/// A text in a shell script or a Markdown page. Its lines and columns are those of the file, so spans need no conversion.
/// </summary>
/// <param name="Line">The line of the file at which the text starts.</param>
/// <param name="Body">The lines of the text.</param>
/// <param name="IsUnknown">Whether the text that a program gets can't be told from the file.</param>
internal sealed record EmbeddedText(int Line, string Body, bool IsUnknown)
{
    /// <summary>The text, after an empty line for each line of the file before it.</summary>
    internal string Text => new string('\n', Line - 1) + Body;
}
