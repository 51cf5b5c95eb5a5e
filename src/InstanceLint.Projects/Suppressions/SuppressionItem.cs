namespace InstanceLint.Projects.Suppressions;

/// <summary>A file in which rules are suppressed.</summary>
/// <param name="Item">The file as the user wrote it, for messages.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Rules">IDs of rules, as <c>INST2009;INST2010</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record SuppressionItem(string Item, string Path, string Rules, string Reason);
