using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Values;

/// <summary>Finds the reads and writes of local variables and parameters. Only plain assignments have a known value.</summary>
internal static class VariableReader
{
    /// <summary>Adds what an operation reads or writes.</summary>
    /// <param name="operation">The operation. Those within it are read on their own.</param>
    /// <param name="historyOf">Returns the history of a variable.</param>
    internal static void Read(IOperation operation, Func<ISymbol, VariableHistory> historyOf)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                historyOf(declarator.Symbol).Add(declarator, declarator.Symbol.IsRef ? null : LastOf(initializer.Value));
                break;
            case IVariableDeclaratorOperation { Parent: not IVariableDeclarationOperation } declarator:
                // The variable of a foreach or a catch.
                if (declarator.Parent is IForEachLoopOperation loop)
                {
                    historyOf(declarator.Symbol).Add(loop, element: null);
                }
                else
                {
                    historyOf(declarator.Symbol).Add(declarator, null);
                }

                break;
            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }:
                historyOf(local).Add(operation, null);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local }:
                historyOf(local).Add(operation, null);
                break;
            case IListPatternOperation { DeclaredSymbol: ILocalSymbol local }:
                historyOf(local).Add(operation, null);
                break;
            case ILocalReferenceOperation reference:
                ReadReference(reference, reference.Local, reference.IsDeclaration, historyOf);
                break;
            case IParameterReferenceOperation reference:
                ReadReference(reference, reference.Parameter, isDeclaration: false, historyOf);
                break;
        }
    }

    private static void ReadReference(IOperation reference, ISymbol variable, bool isDeclaration, Func<ISymbol, VariableHistory> historyOf)
    {
        if (reference.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == reference)
        {
            historyOf(variable).Add(assignment, LastOf(assignment.Value));
        }
        else if (isDeclaration && LoopOf(reference) is var (loop, element))
        {
            historyOf(variable).Add(loop, element);
        }
        else if (isDeclaration || IsTarget(reference))
        {
            historyOf(variable).Add(reference, DeconstructedTo(reference));
        }
        else
        {
            if (IsByReference(reference))
            {
                historyOf(variable).Add(reference, null);
            }

            if (!IsInOwnAssignment(reference, variable))
            {
                historyOf(variable).Reads.Add(reference);
            }
        }
    }

    // In a = b = c, all variables get the last value.
    private static IOperation LastOf(IOperation value)
    {
        while (value is ISimpleAssignmentOperation { IsRef: false } inner)
        {
            value = inner.Value;
        }

        return value;
    }

    // Whether the variable is written rather than read.
    private static bool IsTarget(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind == RefKind.Out,
        ITupleOperation tuple => DeconstructionOf(tuple) is not null,
        _ => false,
    };

    // Code with a reference can write through it, even if the reference is read-only.
    private static bool IsByReference(IOperation reference)
    {
        if (reference.Parent is IAddressOfOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None })
        {
            return true;
        }

        var syntax = reference.Syntax;
        while (syntax.Parent is ParenthesizedExpressionSyntax)
        {
            syntax = syntax.Parent;
        }

        return syntax.Parent is RefExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None };
    }

    private static IDeconstructionAssignmentOperation? DeconstructionOf(IOperation tuple)
    {
        while (tuple.Parent is ITupleOperation or IDeclarationExpressionOperation)
        {
            tuple = tuple.Parent;
        }

        return tuple.Parent is IDeconstructionAssignmentOperation assignment && assignment.Target == tuple ? assignment : null;
    }

    // The loop that deconstructs its elements to a variable, as in foreach (var (name, memory) in sizes).
    private static (IForEachLoopOperation Loop, int Element)? LoopOf(IOperation reference)
    {
        var tuple = reference.Parent;
        var at = tuple is { Parent: IDeclarationExpressionOperation declared } ? declared : tuple;
        return tuple is ITupleOperation { Elements: var elements } && at?.Parent is IForEachLoopOperation loop
            && loop.LoopControlVariable == at
            ? (loop, elements.IndexOf(reference))
            : null;
    }

    // The element of a tuple on the right that belongs to a variable on the left.
    private static IOperation? DeconstructedTo(IOperation reference) =>
        reference.Parent is ITupleOperation targets
        && DeconstructionOf(targets) is { } assignment
        && (assignment.Target == targets
            || (assignment.Target is IDeclarationExpressionOperation { Expression: var declared } && declared == targets))
        && ValueFlow.Unwrap(assignment.Value) is ITupleOperation values
        && values.Elements.Length == targets.Elements.Length
            ? values.Elements[targets.Elements.IndexOf(reference)]
            : null;

    private static bool IsInOwnAssignment(IOperation reference, ISymbol variable)
    {
        for (IOperation? at = reference; at is not null and not IBlockOperation; at = at.Parent)
        {
            if (at.Parent is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation }
                && SymbolEqualityComparer.Default.Equals(target.Local, variable))
            {
                return true;
            }

            if (at.Parent is IArgumentOperation { Parent: not IInvocationOperation { TargetMethod.IsExtensionMethod: true } })
            {
                // The method that it's passed to may build it.
                return false;
            }
        }

        return false;
    }
}
