namespace InstanceLint.LanguageServer.Documents;

/// <summary>A document that is open in the client.</summary>
/// <param name="Uri">Its address, as the client writes it.</param>
/// <param name="Path">The full path of its file, or its address if it has none.</param>
/// <param name="Version">Its version.</param>
/// <param name="Text">Its text.</param>
internal sealed record OpenDocument(string Uri, string Path, int Version, DocumentText Text)
{
    /// <summary>Whether it's a file, even if that isn't saved yet.</summary>
    internal bool IsFile => !ReferenceEquals(Uri, Path);
}
