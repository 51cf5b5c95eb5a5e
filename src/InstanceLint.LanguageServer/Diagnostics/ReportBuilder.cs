using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.LanguageServer.Documents;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.LanguageServer.Workspaces;
using InstanceLint.Projects;

namespace InstanceLint.LanguageServer.Diagnostics;

/// <summary>Makes the reports of all files of a snapshot.</summary>
/// <param name="encoding">The encoding of the client.</param>
/// <param name="lifetime">Cancels everything.</param>
internal sealed class ReportBuilder(PositionEncoding encoding, CancellationToken lifetime)
{
    /// <summary>Returns the reports of all open documents, and of all other files with findings, by path.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="cancellation">Cancels linting.</param>
    /// <exception cref="OperationCanceledException">Linting was canceled.</exception>
    internal async Task<IReadOnlyDictionary<string, FileReport>> CreateAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        var places = new PlaceConverter(encoding, snapshot.Documents);
        var converter = new DiagnosticConverter(places);
        var items = snapshot.Documents.Keys.ToDictionary(static path => path, static _ => new List<Diagnostic>(), PathComparison.Default);
        foreach (var project in snapshot.Projects)
        {
            foreach (var file in await FindingsAsync(project, cancellation).ConfigureAwait(false))
            {
                // What lies in several folders is said once, by the innermost one. Settings can be outside of all folders.
                if (snapshot.ProjectOf(file.Key) is { } owner && owner != project)
                {
                    continue;
                }

                items.TryAdd(file.Key, []);
                items[file.Key].AddRange(file.Select(converter.Convert));
            }
        }

        return items.ToDictionary(
            static file => file.Key,
            file => new FileReport(
                places.UriOf(file.Key),
                snapshot.Documents.GetValueOrDefault(file.Key)?.Version,
                [.. file.Value.DistinctBy(static item => (item.Range, item.Code, item.Message))]),
            PathComparison.Default);
    }

    // Reading isn't canceled with the request, because the next one needs the same files.
    private async Task<IEnumerable<IGrouping<string, ProjectFinding>>> FindingsAsync(ProjectState project, CancellationToken cancellation)
    {
        var loaded = await project.ReadAsync(lifetime).WaitAsync(cancellation).ConfigureAwait(false);
        var result = await loaded.LintAsync(cancellation).ConfigureAwait(false);
        return result.Findings.Reported().GroupBy(static found => found.Finding.Span.Path, PathComparison.Default);
    }
}
