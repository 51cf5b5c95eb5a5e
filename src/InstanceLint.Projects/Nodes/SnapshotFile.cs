namespace InstanceLint.Projects.Nodes;

/// <summary>A file that describes a cluster. It doesn't exist if it has neither a text nor a problem.</summary>
/// <param name="Text">The text, or <see langword="null"/> if it can't be read.</param>
/// <param name="Problem">Why it can't be read and what to do, as the end of a sentence, or <see langword="null"/>.</param>
internal sealed record SnapshotFile(string? Text, string? Problem);
