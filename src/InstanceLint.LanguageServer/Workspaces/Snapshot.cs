using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using InstanceLint.LanguageServer.Documents;
using InstanceLint.Projects;
using InstanceLint.Projects.Settings;

namespace InstanceLint.LanguageServer.Workspaces;

/// <summary>The open documents and the projects at one moment. Immutable, so a request isn't disturbed by edits that come later.</summary>
/// <param name="Documents">The open documents by path.</param>
/// <param name="Folders">The projects of the open folders.</param>
/// <param name="Alone">The projects of open documents outside of these folders, by path.</param>
internal sealed record Snapshot(
    ImmutableDictionary<string, OpenDocument> Documents,
    ImmutableList<ProjectState> Folders,
    ImmutableDictionary<string, ProjectState> Alone)
{
    /// <summary>Nothing is open.</summary>
    internal static Snapshot Empty { get; } = new(
        ImmutableDictionary.Create<string, OpenDocument>(PathComparison.Default),
        [],
        ImmutableDictionary.Create<string, ProjectState>(PathComparison.Default));

    /// <summary>All projects.</summary>
    internal IEnumerable<ProjectState> Projects => Folders.Concat(Alone.Values);

    /// <summary>Returns the project of a file: that of the innermost folder, or its own, or <see langword="null"/>.</summary>
    /// <param name="path">The path of the file.</param>
    internal ProjectState? ProjectOf(string path) => Folders
        .Where(folder => FilePaths.Below(folder.Folder, path) is not null)
        .OrderByDescending(static folder => folder.Folder.Length)
        .FirstOrDefault() ?? Alone.GetValueOrDefault(path);
}
