using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Chains;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.CodeFixes;

/// <summary>
/// Analyzes a member before and after an edit, so a fix is offered only if it resolves its finding and causes no other one.
/// </summary>
internal static class EditCheck
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        ImmutableArray.Create<DiagnosticAnalyzer>(new DefinitionAnalyzer());

    /// <summary>Whether an edit resolves a diagnostic and causes no other one in its member.</summary>
    /// <param name="document">The document.</param>
    /// <param name="root">The root of the document.</param>
    /// <param name="changed">The root after the edit.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="cancellation">Cancels the analysis.</param>
    /// <exception cref="OperationCanceledException">The analysis was canceled.</exception>
    internal static async Task<bool> IsSafeAsync(
        Document document, SyntaxNode root, SyntaxNode changed, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var member = MemberOf(root.FindNode(diagnostic.Location.SourceSpan)).FullSpan;
        var after = new TextSpan(member.Start, member.Length + changed.FullSpan.Length - root.FullSpan.Length);
        var old = await CountAsync(document, member, cancellation).ConfigureAwait(false);
        var now = await CountAsync(document.WithSyntaxRoot(changed), after, cancellation).ConfigureAwait(false);

        // Findings of the whole cluster aren't known here.
        return now.All(count => count.Value <= Of(old, count.Key))
            && (Of(old, diagnostic.Id) == 0 || Of(now, diagnostic.Id) < Of(old, diagnostic.Id));
    }

    private static int Of(Dictionary<string, int> counts, string id) => counts.TryGetValue(id, out var count) ? count : 0;

    // Top-level statements are one member.
    private static SyntaxNode MemberOf(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(static ancestor => ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax)
        ?? node.SyntaxTree.GetRoot();

    private static async Task<Dictionary<string, int>> CountAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        var analysis = model.Compilation.WithAnalyzers(Analyzers, document.Project.AnalyzerOptions);
        var diagnostics = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, span, cancellation).ConfigureAwait(false);
        return diagnostics.GroupBy(static found => found.Id, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
    }
}
