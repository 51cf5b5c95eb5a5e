using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Literals;
using InstanceLint.Rules.CSharp;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Finds definitions that aren't used.</summary>
/// <remarks>See <see cref="DefinitionMustBeUsed"/>.</remarks>
internal sealed class UsageReader(LocalValues locals)
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
            // A lambda with only this call, such as one in an assertion, is run for the exception that it throws.
            IExpressionStatementOperation { IsImplicit: false, Syntax: ExpressionStatementSyntax statement }
                when statement.Parent is not BlockSyntax { Parent: LambdaExpressionSyntax, Statements.Count: 1 } =>
                DefinitionMustBeUsed.Rule.Dropped(Locations.ToSpan(last.NameSyntax), last.Call.TargetMethod.Name),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Syntax: VariableDeclaratorSyntax syntax } declarator }
                when last.Method.Role != FluentRole.Build && locals.ReadsOf(declarator.Symbol).Count == 0 =>
                DefinitionMustBeUsed.Rule.NeverBuilt(Locations.ToSpan(syntax.Identifier.GetLocation()), declarator.Symbol.Name),
            _ => null,
        };
    }
}
