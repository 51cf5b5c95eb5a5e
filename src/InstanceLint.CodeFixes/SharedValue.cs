using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace InstanceLint.CodeFixes;

/// <summary>Finds out whether a text is used by fluent definitions only. If other code uses it too, it may be right there.</summary>
internal static class SharedValue
{
    // Limits how far a text is followed from one symbol to the next.
    private const int MaxDepth = 4;

    /// <summary>
    /// Whether every use of an expression, through variables, members and parameters, is an argument of the fluent library.
    /// </summary>
    internal static async Task<bool> IsUsedOnlyByDefinitionsAsync(
        Document document, SyntaxNode expression, CancellationToken cancellation) =>
        await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
        && (IsFluent(model.GetTypeInfo(expression, cancellation).ConvertedType)
            || IsOfClient(expression)
            || await IsUsedOnlyByDefinitionsAsync(document.Project.Solution, model, expression, MaxDepth, cancellation)
                .ConfigureAwait(false));

    private static async Task<bool> IsUsedOnlyByDefinitionsAsync(
        Solution solution, SemanticModel model, SyntaxNode expression, int depth, CancellationToken cancellation)
    {
        var at = expression;
        while (at.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax
            || (at.Parent is ConditionalExpressionSyntax choice && choice.Condition != at)
            || at.Parent.IsKind(SyntaxKind.CoalesceExpression)
            || (at.Parent is MemberAccessExpressionSyntax access && access.Name == at))
        {
            at = at.Parent!;
        }

        var holder = at.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument => ParameterOf(model, argument, call, cancellation),
            EqualsValueClauseSyntax { Parent: { } declared } => model.GetDeclaredSymbol(declared, cancellation),
            ArrowExpressionClauseSyntax { Parent: { } declared } => model.GetDeclaredSymbol(declared, cancellation),
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax, Left: var target } =>
                model.GetSymbolInfo(target, cancellation).Symbol,
            _ => null,
        };
        return holder is not null
            && (IsFluent(holder) || (depth > 0 && await AreUsesAsync(solution, holder, depth - 1, cancellation).ConfigureAwait(false)));
    }

    private static async Task<bool> AreUsesAsync(Solution solution, ISymbol holder, int depth, CancellationToken cancellation)
    {
        if (holder.Locations.All(static location => !location.IsInSource) || holder.DeclaredAccessibility == Accessibility.Public)
        {
            return false;
        }

        foreach (var reference in await SymbolFinder.FindReferencesAsync(holder, solution, cancellation).ConfigureAwait(false))
        {
            foreach (var place in reference.Locations)
            {
                if (await place.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
                    || await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false) is not { } root
                    || root.FindNode(place.Location.SourceSpan, getInnermostNodeForTie: true) is not { } use
                    || (!IsTarget(use)
                        && !await IsUsedOnlyByDefinitionsAsync(solution, model, use, depth, cancellation).ConfigureAwait(false)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsTarget(SyntaxNode use) =>
        use.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
            && assignment.Left == use;

    // The parameter that an argument is passed to.
    private static ISymbol? ParameterOf(
        SemanticModel model, ArgumentSyntax argument, InvocationExpressionSyntax call, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var parameters = method.Parameters;
        return argument.NameColon?.Name.Identifier.ValueText is { } name
            ? parameters.FirstOrDefault(parameter => parameter.Name == name)
            : ElementAt(parameters, call.ArgumentList.Arguments.IndexOf(argument));
    }

    private static ISymbol? ElementAt(ImmutableArray<IParameterSymbol> parameters, int index) =>
        index < parameters.Length ? parameters[index] : parameters.LastOrDefault();

    private static bool IsFluent(ISymbol? symbol) => symbol?.ContainingAssembly?.Name == FluentNames.Assembly;

    // new ResourceQuantity("4GB") of the Kubernetes client is used for nothing else.
    private static bool IsOfClient(SyntaxNode expression) =>
        expression.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax };
}
