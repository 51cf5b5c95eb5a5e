using System.Threading.Tasks;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InstanceLint.CodeFixes;

/// <summary>Applies the fix of a finding to C#. The text to write comes from the rule.</summary>
/// <remarks>A test generates the list of fixable rules from the examples on the rules' pages.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DefinitionCodeFix))]
public sealed partial class DefinitionCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        var cancellation = context.CancellationToken;
        foreach (var diagnostic in context.Diagnostics)
        {
            // Findings in other files, such as manifests, aren't fixed here.
            if (diagnostic.Location.SourceTree == root.SyntaxTree
                && FixProperties.Read(diagnostic.Properties) is { } fix
                && SyntaxEdit.Create(fix, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is { } edit
                && (fix is not Fix.Replacement
                    || await SharedValue.IsUsedOnlyByDefinitionsAsync(context.Document, edit.Old, cancellation).ConfigureAwait(false))
                && !await IsTakenAsync(diagnostic, edit, context).ConfigureAwait(false)
                && root.ReplaceNode(edit.Old, edit.New) is var changed
                && await EditCheck.IsSafeAsync(context.Document, root, changed, diagnostic, cancellation).ConfigureAwait(false))
            {
                // No equivalence key: dotnet format applies only fixes with the same key as the first diagnostic in the file, even if that
                // diagnostic has another rule or no fix.
#pragma warning disable RS1010
                context.RegisterCodeFix(
                    CodeAction.Create(
                        edit.Title,
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)),
                        equivalenceKey: null),
                    diagnostic);
#pragma warning restore RS1010
            }
        }
    }

    // Only the whole program shows which names are free.
    private static async Task<bool> IsTakenAsync(Diagnostic diagnostic, SyntaxEdit edit, CodeFixContext context) =>
        diagnostic.Id == RuleIds.NameMustBeValid
        && edit is { Old: LiteralExpressionSyntax own, New: LiteralExpressionSyntax { Token.ValueText: var name } }
        && (await TakenNames.ReadAsync(context.Document.Project, context.CancellationToken).ConfigureAwait(false)).Has(name, own);
}
