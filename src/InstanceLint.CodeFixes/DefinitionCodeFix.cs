using System.Composition;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InstanceLint.CodeFixes;

/// <summary>Does in C# what the fix of a finding says. The rules alone derive what is written.</summary>
/// <remarks>The tests write the list of rules that it fixes from the examples on their pages.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DefinitionCodeFix))]
[Shared]
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

        foreach (var diagnostic in context.Diagnostics)
        {
            // What a finding points at in another file, such as a manifest, is not fixed here.
            if (diagnostic.Location.SourceTree == root.SyntaxTree
                && FixProperties.Read(diagnostic.Properties) is { } fix
                && SyntaxEdit.Create(fix, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is { } edit
                && !await IsTakenAsync(diagnostic, edit, context).ConfigureAwait(false))
            {
                // Without a key: dotnet format asks for that of the file's first finding, whichever rule it
                // is of and whether it has a fix or none.
#pragma warning disable RS1010
                context.RegisterCodeFix(
                    CodeAction.Create(
                        edit.Title,
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(edit.Old, edit.New))),
                        equivalenceKey: null),
                    diagnostic);
#pragma warning restore RS1010
            }
        }
    }

    // Only all of the program shows which names are free.
    private static async Task<bool> IsTakenAsync(Diagnostic diagnostic, SyntaxEdit edit, CodeFixContext context) =>
        diagnostic.Id == RuleIds.NameMustBeValid
        && edit is { Old: LiteralExpressionSyntax own, New: LiteralExpressionSyntax { Token.ValueText: var name } }
        && (await TakenNames.ReadAsync(context.Document.Project, context.CancellationToken).ConfigureAwait(false)).Has(name, own);
}
