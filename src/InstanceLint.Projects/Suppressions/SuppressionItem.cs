namespace InstanceLint.Projects.Suppressions;

/// <summary>An item that suppresses rules in a file.</summary>
/// <param name="Item">The file as the user wrote it, for messages.</param>
/// <param name="Path">The full path of the file.</param>
/// <param name="Rules">The IDs of the rules, such as <c>INST2009;INST2010</c>.</param>
/// <param name="Reason">The reason.</param>
public sealed record SuppressionItem(string Item, string Path, string Rules, string Reason);
