using InstanceLint.Rules.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>
/// Tells in which part of a program a definition exists: two of one name contradict each other only where they certainly meet.
/// </summary>
internal static class DefinitionScope
{
    private const string Task = "Task";
    private const string ValueTask = "ValueTask";

    /// <summary>The scope of what a call begins.</summary>
    /// <param name="define">The call.</param>
    /// <param name="owner">The member that it stands in.</param>
    internal static object? Find(IInvocationOperation define, ISymbol owner)
    {
        for (IOperation at = define; at.Parent is { } parent; at = parent)
        {
            switch (parent)
            {
                case IConditionalOperation conditional when conditional.Condition != at:
                case ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation:
                case ICoalesceOperation coalesce when coalesce.WhenNull == at:
                case ICoalesceAssignmentOperation assignment when assignment.Value == at:
                case IConditionalAccessOperation access when access.WhenNotNull == at:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both
                    when both.RightOperand == at:
                case ILoopOperation loop when loop.Body == at:
                    return InstanceTypeDefinition.Alternative;
                case IAnonymousFunctionOperation { Symbol: { } lambda }:
                    return ReturnsNothing(lambda) ? lambda : InstanceTypeDefinition.Alternative;
                case ILocalFunctionOperation { Symbol: { } function }:
                    return ReturnsNothing(function) ? function : InstanceTypeDefinition.Alternative;
            }
        }

        return Find(owner);
    }

    private static object? Find(ISymbol owner)
    {
        var member = owner is IMethodSymbol { AssociatedSymbol: { } property } ? property : owner;
        if (member.IsVirtual || member.IsOverride || member.IsAbstract)
        {
            return InstanceTypeDefinition.Alternative;
        }

        if (member is IMethodSymbol { MethodKind: not MethodKind.StaticConstructor } method)
        {
            // The program itself; a method or constructor for which nothing exists but what is its own;
            // one of several that make a definition.
            return method.ContainingType.IsImplicitlyDeclared
                || method.Name is WellKnownMemberNames.TopLevelStatementsEntryPointMethodName or "Main" ? null
                : ReturnsNothing(method) ? method
                : method.Parameters.Length > 0 ? InstanceTypeDefinition.Alternative
                : method.ContainingType;
        }

        // Two objects of one type, or of two, may stand for two clusters.
        return member.IsStatic ? null : member.ContainingType;
    }

    private static bool ReturnsNothing(IMethodSymbol method) =>
        method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Arity: 0, Name: Task or ValueTask };
}
