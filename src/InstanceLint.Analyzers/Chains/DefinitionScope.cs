using InstanceLint.Rules.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>
/// Finds the part of a program in which a definition exists. Two definitions with the same name contradict each other only if they
/// certainly exist together.
/// </summary>
internal static class DefinitionScope
{
    private const string Task = "Task";
    private const string ValueTask = "ValueTask";

    /// <summary>Returns the scope of the definition that a call to Define starts.</summary>
    /// <param name="define">The call.</param>
    /// <param name="owner">The member that contains the call.</param>
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
            // Top-level code runs once. What a method without a result defines stays in it. A method with parameters can return different
            // definitions.
            return method.ContainingType.IsImplicitlyDeclared
                || method.Name is WellKnownMemberNames.TopLevelStatementsEntryPointMethodName or "Main" ? null
                : ReturnsNothing(method) ? method
                : method.Parameters.Length > 0 ? InstanceTypeDefinition.Alternative
                : method.ContainingType;
        }

        // Two objects can represent two clusters, so an instance member exists only in its type.
        return member.IsStatic ? null : member.ContainingType;
    }

    private static bool ReturnsNothing(IMethodSymbol method) =>
        method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Arity: 0, Name: Task or ValueTask };
}
