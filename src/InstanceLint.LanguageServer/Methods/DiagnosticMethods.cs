using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.LanguageServer.Diagnostics;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.Projects;
using StreamJsonRpc;

namespace InstanceLint.LanguageServer.Methods;

/// <summary>The client asks for diagnostics.</summary>
/// <param name="state">What all methods share.</param>
internal sealed class DiagnosticMethods(ServerState state)
{
    [JsonRpcMethod("textDocument/diagnostic")]
    public async Task<DocumentDiagnosticReport> FindAsync(DocumentDiagnosticParams parameters, CancellationToken cancellation)
    {
        var reports = await CreateAsync(cancellation).ConfigureAwait(false);
        var report = reports.GetValueOrDefault(DocumentMethods.PathOf(parameters.TextDocument.Uri))
            ?? new FileReport(parameters.TextDocument.Uri, null, []);
        var isSame = report.ResultId == parameters.PreviousResultId;
        return new DocumentDiagnosticReport
        {
            Kind = isSame ? "unchanged" : "full",
            ResultId = report.ResultId,
            Items = isSame ? null : report.Items,
        };
    }

    [JsonRpcMethod("workspace/diagnostic")]
    public async Task<WorkspaceDiagnosticReport> FindAllAsync(WorkspaceDiagnosticParams parameters, CancellationToken cancellation)
    {
        var reports = new Dictionary<string, FileReport>(
            await CreateAsync(cancellation).ConfigureAwait(false), PathComparison.Default);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var previous in parameters.PreviousResultIds)
        {
            known[previous.Uri] = previous.Value;

            // The client keeps the diagnostics of a file until it hears that there are none.
            reports.TryAdd(DocumentMethods.PathOf(previous.Uri), new FileReport(previous.Uri, null, []));
        }

        return new WorkspaceDiagnosticReport(
        [
            .. reports.OrderBy(static report => report.Key, StringComparer.Ordinal)
                .Select(report => Convert(report.Value, known.GetValueOrDefault(report.Value.Uri))),
        ]);
    }

    private static WorkspaceDocumentDiagnosticReport Convert(FileReport report, string? previous) => new()
    {
        Uri = report.Uri,
        Version = report.Version,
        Kind = report.ResultId == previous ? "unchanged" : "full",
        ResultId = report.ResultId,
        Items = report.ResultId == previous ? null : report.Items,
    };

    private Task<IReadOnlyDictionary<string, FileReport>> CreateAsync(CancellationToken cancellation)
    {
        // The snapshot is taken before anything waits, so later edits don't count.
        var snapshot = state.Session.Current;
        return Task.Run(() => state.Reports.CreateAsync(snapshot, cancellation), cancellation);
    }
}
