using System;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.LanguageServer.Documents;
using InstanceLint.LanguageServer.Workspaces;
using InstanceLint.Projects;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Methods;

/// <summary>An open manifest with what is known about it.</summary>
/// <param name="Result">The findings and clusters of its project.</param>
/// <param name="Source">The manifest.</param>
/// <param name="Document">The document.</param>
/// <param name="Places">Converts places.</param>
internal sealed record OpenFile(LintResult Result, LiveSource Source, OpenDocument Document, PlaceConverter Places)
{
    /// <summary>The text.</summary>
    internal string Text => Document.Text.Text;

    /// <summary>Returns a position as the rules count it.</summary>
    internal Position At(Protocol.TextPosition position) => Document.Text.PositionOf(position, Places.Encoding);

    /// <summary>Finds a document, or returns <see langword="null"/> if it isn't open or isn't a manifest.</summary>
    /// <param name="state">What all methods share.</param>
    /// <param name="snapshot">What is open.</param>
    /// <param name="uri">The address of the document.</param>
    /// <param name="isUrgent">Whether what was found before the last edit is good enough.</param>
    /// <param name="cancellation">Cancels the search.</param>
    /// <exception cref="OperationCanceledException">The search was canceled.</exception>
    internal static async Task<OpenFile?> FindAsync(
        ServerState state, Snapshot snapshot, string uri, bool isUrgent, CancellationToken cancellation)
    {
        var path = DocumentMethods.PathOf(uri);
        if (!snapshot.Documents.TryGetValue(path, out var document) || snapshot.ProjectOf(path) is not { } project)
        {
            return null;
        }

        var loaded = isUrgent && project.LastLinted is { } last && last.Find(path) is not null ? last
            : await project.ReadAsync(state.Lifetime).WaitAsync(cancellation).ConfigureAwait(false);
        return loaded.Find(path) is { } source
            ? new OpenFile(
                await loaded.LintAsync(cancellation).ConfigureAwait(false),
                source,
                document,
                new PlaceConverter(state.Encoding, snapshot.Documents))
            : null;
    }
}
