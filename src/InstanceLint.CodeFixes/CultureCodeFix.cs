using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace InstanceLint.CodeFixes;

/// <summary>Fixes INST5002 by formatting the number with the invariant culture.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CultureCodeFix))]
public sealed class CultureCodeFix : CodeFixProvider
{
    private const string Title = "Format with the invariant culture";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.QuantityMustNotDependOnCulture);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax number)
            {
                continue;
            }

            var edit = number switch
            {
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
                    when access.Name.Identifier.ValueText == nameof(ToString) => EditCall(call, model),
                // Nullable types have no ToString overload with a format provider.
                _ when model.GetTypeInfo(number).Type?.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T =>
                    EditNumber(number),
                _ => null,
            };
            if (edit is not null)
            {
                // No equivalence key: dotnet format applies only fixes with the same key as the first diagnostic in the file, even if that
                // diagnostic has another rule or no fix.
#pragma warning disable RS1010
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title,
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(edit.Old, edit.New))),
                        equivalenceKey: null),
                    diagnostic);
#pragma warning restore RS1010
            }
        }
    }

    // x.ToString("0.0") becomes x.ToString("0.0", CultureInfo.InvariantCulture).
    private static SyntaxEdit EditCall(InvocationExpressionSyntax call, SemanticModel model)
    {
        var arguments = call.ArgumentList.Arguments;
        var provider = arguments.FirstOrDefault(argument =>
            model.GetTypeInfo(argument.Expression).ConvertedType?.SpecialType != SpecialType.System_String);
        var list = provider is not null
            ? call.ArgumentList.ReplaceNode(provider.Expression, InvariantCulture().WithTriviaFrom(provider.Expression))
            : arguments.Count == 0 ? call.ArgumentList.WithArguments(SingletonSeparatedList(Argument(InvariantCulture())))
            : call.ArgumentList.WithArguments(SeparatedList<ArgumentSyntax>(
                arguments.GetWithSeparators()
                    .Add(Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space))
                    .Add(Argument(InvariantCulture()))));
        return new SyntaxEdit(Title, call.ArgumentList, list);
    }

    // {x:0.0} becomes {x.ToString("0.0", CultureInfo.InvariantCulture)}.
    private static SyntaxEdit EditNumber(ExpressionSyntax number)
    {
        var format = (number.Parent as InterpolationSyntax)?.FormatClause?.FormatStringToken.ValueText;
        var arguments = format is null
            ? ArgumentList(SingletonSeparatedList(Argument(InvariantCulture())))
            : ArgumentList(SeparatedList<ArgumentSyntax>(new SyntaxNodeOrToken[]
            {
                Argument(LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(format))),
                Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space),
                Argument(InvariantCulture()),
            }));
        var receiver = number is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
            or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            ? number.WithoutTrivia()
            : ParenthesizedExpression(number.WithoutTrivia());
        var method = MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, IdentifierName(nameof(ToString)));
        var text = InvocationExpression(method, arguments).WithTriviaFrom(number);
        return number.Parent is InterpolationSyntax interpolation
            ? new SyntaxEdit(Title, interpolation, interpolation.WithExpression(text).WithFormatClause(null))
            : new SyntaxEdit(Title, number, text);
    }

    // Fully qualified; the simplifier removes the namespace if a using directive is present.
    private static ExpressionSyntax InvariantCulture() =>
        ParseExpression("System.Globalization.CultureInfo.InvariantCulture").WithAdditionalAnnotations(Simplifier.Annotation);
}
