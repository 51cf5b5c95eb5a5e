using System;
using InstanceLint.Analyzers.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Values;

/// <summary>
/// Tells whether a method only hands a parameter on. If it also looks at the parameter, what runs can depend on what is passed.
/// </summary>
/// <param name="members">The members of the compilation, which may get the parameter.</param>
internal sealed class ParameterUse(SourceMembers members)
{
    // Limits how many methods and variables a parameter is followed through.
    private const int MaxDepth = 4;

    /// <summary>Whether nothing that runs depends on a parameter.</summary>
    internal bool DecidesNothing(VariableHistory parameter, MemberCode code) => DecidesNothing(parameter, code, MaxDepth);

    private bool DecidesNothing(VariableHistory parameter, MemberCode code, int depth)
    {
        foreach (var read in parameter.Reads)
        {
            if (!IsHandedOn(read, code, depth))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsHandedOn(IOperation read, MemberCode code, int depth)
    {
        for (var at = read; ; at = at.Parent!)
        {
            switch (at.Parent)
            {
                case IConversionOperation or IInterpolationOperation or IInterpolatedStringOperation or ITupleOperation
                    or IArrayInitializerOperation
                    or IArrayCreationOperation or IParenthesizedOperation:
                case IBinaryOperation
                {
                    OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Multiply or BinaryOperatorKind.Subtract,
                }:
                    continue;
                case IConditionalOperation choice when choice.Condition != at:
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method }, Parameter: { } parameter }:
                    return method.ContainingAssembly?.Name == FluentNames.Assembly
                        || method.Name.StartsWith("ThrowIf", StringComparison.Ordinal)
                        || method is { Name: nameof(string.Concat), ContainingType.SpecialType: SpecialType.System_String }
                        || (depth > 0 && DecidesNothing(method.OriginalDefinition, parameter.Ordinal, code, depth - 1));
                case IInvocationOperation { TargetMethod: var method } when method.ContainingAssembly?.Name == FluentNames.Assembly:
                case IReturnOperation:
                    return true;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                    // While code is typed, two variables can hold each other.
                    return depth > 0 && (code.HistoryOf(local) is not { } history || DecidesNothing(history, code, depth - 1));
                default:
                    return at.Parent is IExpressionStatementOperation;
            }
        }
    }

    private bool DecidesNothing(IMethodSymbol method, int parameter, MemberCode code, int depth) =>
        (method.MethodKind == MethodKind.LocalFunction ? code : members.CodeOf(method)) is { } callee
        && (callee.HistoryOf(method.Parameters[parameter]) is not { } history
            || (history.IsNeverWritten && DecidesNothing(history, callee, depth)));
}
