using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using InstanceLint.LanguageServer.Connections;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.LanguageServer.Workspaces;
using InstanceLint.Projects;
using Microsoft.VisualStudio.Threading;

namespace InstanceLint.LanguageServer.Diagnostics;

/// <summary>Sends the diagnostics that have changed, or tells a client that asks for them itself to ask again.</summary>
/// <param name="session">The session.</param>
/// <param name="reports">Makes the reports.</param>
/// <param name="connection">The client.</param>
/// <param name="asksItself">Whether the client asks for diagnostics.</param>
/// <param name="canRefresh">Whether such a client can be told to ask again.</param>
internal sealed class Publisher(Session session, ReportBuilder reports, Connection connection, bool asksItself, bool canRefresh)
{
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private IReadOnlyDictionary<string, FileReport> _last = new Dictionary<string, FileReport>(PathComparison.Default);

    /// <summary>Says that something has changed.</summary>
    internal void Wake() => _changes.Writer.TryWrite(true);

    /// <summary>Waits for changes and reports what they change.</summary>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    internal async Task RunAsync(CancellationToken cancellation)
    {
        await foreach (var _ in _changes.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            var (snapshot, outdated) = session.Take();
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, outdated);
            try
            {
                await ReportAsync(await reports.CreateAsync(snapshot, either.Token).ConfigureAwait(false), cancellation)
                    .ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // The next change is waiting already.
            }
#pragma warning disable CA1031 // Whatever goes wrong with one state of the texts must not end the check of the next one.
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
            {
                await connection.LogAsync("checking", exception).ConfigureAwait(false);
            }
        }
    }

    private async Task ReportAsync(IReadOnlyDictionary<string, FileReport> now, CancellationToken cancellation)
    {
        var last = _last;
        _last = now;
        if (!asksItself)
        {
            foreach (var report in Changed(last, now))
            {
                await connection.SendAsync(
                    "textDocument/publishDiagnostics",
                    new PublishDiagnosticsParams(report.Uri, report.Version, report.Items),
                    ProtocolJson.Default.PublishDiagnosticsParams).ConfigureAwait(false);
            }
        }
        else if (canRefresh && last.Count > 0 && HasOther(last, now))
        {
            connection.AskAsync("workspace/diagnostic/refresh", new Nothing(), ProtocolJson.Default.Nothing, cancellation).Forget();
        }
    }

    // In an editor, diagnostics move with the text, so those of a new version are sent even if they are the same.
    private static IEnumerable<FileReport> Changed(
        IReadOnlyDictionary<string, FileReport> last, IReadOnlyDictionary<string, FileReport> now) =>
    [
        .. now.Where(file => last.TryGetValue(file.Key, out var before)
                ? (before.Uri, before.Version, before.ResultId) != (file.Value.Uri, file.Value.Version, file.Value.ResultId)
                : file.Value.Items.Count > 0 || file.Value.Version is not null)
            .Select(static file => file.Value),
        .. last.Where(file => !now.ContainsKey(file.Key) && file.Value.Items.Count > 0)
            .Select(static file => file.Value with { Version = null, Items = [] }),
    ];

    // The client asks by itself for a document that it has opened or changed.
    private static bool HasOther(IReadOnlyDictionary<string, FileReport> last, IReadOnlyDictionary<string, FileReport> now) =>
        last.Keys.Union(now.Keys, PathComparison.Default).Any(path =>
            last.TryGetValue(path, out var before)
                ? before.ResultId != (now.TryGetValue(path, out var after) ? after.ResultId : FileReport.NoItems)
                    && (after is null || after.Version == before.Version)
                : now[path] is { Version: null, Items.Count: > 0 });
}
