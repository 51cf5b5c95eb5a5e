using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.LanguageServer.Actions;
using InstanceLint.LanguageServer.Documents;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.LanguageServer.Workspaces;
using StreamJsonRpc;

namespace InstanceLint.LanguageServer.Methods;

/// <summary>The client asks what can be changed.</summary>
/// <param name="state">What all methods share.</param>
internal sealed class CodeActionMethods(ServerState state)
{
    // A menu with more entries is too long, and each finding is fixed and checked once for it.
    private const int MaxFindings = 20;

    [JsonRpcMethod("textDocument/codeAction")]
    public Task<CodeAction[]> FindAsync(CodeActionParams parameters, CancellationToken cancellation)
    {
        var snapshot = state.Session.Current;
        return Task.Run(() => FindAsync(snapshot, parameters, cancellation), cancellation);
    }

    private async Task<CodeAction[]> FindAsync(Snapshot snapshot, CodeActionParams parameters, CancellationToken cancellation)
    {
        var path = DocumentMethods.PathOf(parameters.TextDocument.Uri);
        if (snapshot.ProjectOf(path) is not { } project)
        {
            return [];
        }

        var loaded = await project.ReadAsync(state.Lifetime).WaitAsync(cancellation).ConfigureAwait(false);
        var result = await loaded.LintAsync(cancellation).ConfigureAwait(false);
        var places = new PlaceConverter(state.Encoding, snapshot.Documents);
        var target = new ActionTarget(loaded, result, path, places, new EditBuilder(places, state.Client.Workspace?.WorkspaceEdit));
        return [.. Find(target, parameters, cancellation)];
    }

    private static IEnumerable<CodeAction> Find(ActionTarget target, CodeActionParams parameters, CancellationToken cancellation)
    {
        if (CodeActionKinds.Includes(parameters.Context.Only, CodeActionKinds.QuickFix))
        {
            var selected = target.Findings.Where(found => target.Places.RangeOf(found.Finding.Span).Touches(parameters.Range));
            foreach (var found in selected.Take(MaxFindings))
            {
                CodeAction?[] actions =
                [
                    FixActions.Fix(target, found, cancellation),
                    AcceptActions.Declare(target, found),
                    AcceptActions.Suppress(target, found, cancellation),
                    AcceptActions.AddToBaseline(target, found, cancellation),
                ];
                foreach (var action in actions.OfType<CodeAction>())
                {
                    yield return action;
                }
            }
        }

        if (CodeActionKinds.Includes(parameters.Context.Only, CodeActionKinds.FixAll)
            && FixActions.FixAll(target, cancellation) is { } all)
        {
            yield return all;
        }
    }
}
