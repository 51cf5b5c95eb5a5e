using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Values;
using InstanceLint.Rules.CSharp;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Finds definitions that aren't used.</summary>
/// <remarks>See <see cref="DefinitionMustBeUsed"/>.</remarks>
internal sealed class UsageReader(MemberCode code)
{
    /// <summary>Returns the finding about the unused result of a chain's last call, or <see langword="null"/>.</summary>
    internal Finding? Check(ChainStep last)
    {
        // Build also checks, so a call only for that, such as in a test, can ignore the result.
        if (last.Call.TargetMethod.Name == FluentNames.Build)
        {
            return null;
        }

        IOperation value = last.Call;
        while (value.Parent is IConversionOperation or IConditionalAccessOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IExpressionStatementOperation statement when IsDropped(statement) =>
                DefinitionMustBeUsed.Rule.Dropped(Locations.ToSpan(last.NameSyntax), last.Call.TargetMethod.Name),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Syntax: VariableDeclaratorSyntax syntax } declarator }
                when last.Method.Role != FluentRole.Build && code.ReadsOf(declarator.Symbol).Count == 0 && !IsEdited(syntax) =>
                DefinitionMustBeUsed.Rule.NeverBuilt(Locations.ToSpan(syntax.Identifier.GetLocation()), declarator.Symbol.Name),
            _ => null,
        };
    }

    // A lambda without parameters that only calls, such as one in an assertion, is run for the exception that it throws. One with a
    // parameter is run for what it does to each of its arguments, which is nothing.
    private static bool IsDropped(IExpressionStatementOperation statement) => statement switch
    {
        { IsImplicit: false, Syntax.Parent: BlockSyntax { Parent: LambdaExpressionSyntax lambda, Statements.Count: 1 } } =>
            HasParameters(lambda),
        { IsImplicit: false, Syntax: ExpressionStatementSyntax } => true,
        { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation { Syntax: LambdaExpressionSyntax lambda } } } =>
            HasParameters(lambda),
        { Parent: IBlockOperation { Parent: IMethodBodyOperation or ILocalFunctionOperation } } => true,
        { Parent: IBlockOperation { Parent: null } } => true,
        _ => false,
    };

    private static bool HasParameters(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax => true,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: > 0 } => true,
        _ => false,
    };

    // While a member is typed, the statement that uses a variable may be missing.
    private static bool IsEdited(SyntaxNode declarator)
    {
        var member = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax);
        return (member ?? declarator.SyntaxTree.GetRoot()).ContainsDiagnostics;
    }
}
