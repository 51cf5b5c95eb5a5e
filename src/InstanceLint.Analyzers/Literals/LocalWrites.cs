using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Literals;

/// <summary>Finds the writes to all local variables of a member in one pass. Only plain assignments have a known value.</summary>
internal sealed class LocalWrites
{
    private readonly Dictionary<ISymbol, LocalHistory> _histories = new(SymbolEqualityComparer.Default);

    private LocalWrites()
    {
    }

    /// <summary>Whether a <c>goto</c> may jump to a statement.</summary>
    internal bool HasLabels { get; private set; }

    /// <summary>Finds the reads and writes in some code.</summary>
    internal static LocalWrites Find(ImmutableArray<IOperation> blocks)
    {
        var writes = new LocalWrites();
        foreach (var block in blocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                writes.Read(operation);
            }
        }

        return writes;
    }

    /// <summary>Returns the reads and writes of a local variable, or <see langword="null"/> if there are none.</summary>
    internal LocalHistory? Find(ILocalSymbol local) => _histories.TryGetValue(local, out var history) ? history : null;

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case ILabeledOperation:
                HasLabels = true;
                break;
            case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                Add(declarator.Symbol, declarator, declarator.Symbol.IsRef ? null : initializer.Value);
                break;
            case IVariableDeclaratorOperation { Parent: not IVariableDeclarationOperation } declarator:
                // The variable of a foreach or a catch.
                Add(declarator.Symbol, declarator, null);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }:
                Add(local, operation, null);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local }:
                Add(local, operation, null);
                break;
            case IListPatternOperation { DeclaredSymbol: ILocalSymbol local }:
                Add(local, operation, null);
                break;
            case ILocalReferenceOperation { IsDeclaration: true } declaration:
                Add(declaration.Local, declaration, null);
                break;
            case ILocalReferenceOperation reference:
                ReadReference(reference);
                break;
        }
    }

    private void ReadReference(ILocalReferenceOperation reference)
    {
        if (reference.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == reference)
        {
            Add(reference.Local, assignment, assignment.Value);
        }
        else if (IsTarget(reference))
        {
            Add(reference.Local, reference, null);
        }
        else
        {
            if (IsByReference(reference))
            {
                Add(reference.Local, reference, null);
            }

            if (!IsInOwnAssignment(reference))
            {
                HistoryOf(reference.Local).Reads.Add(reference);
            }
        }
    }

    private void Add(ILocalSymbol local, IOperation write, IOperation? value)
    {
        // In a = b = c, all variables get the last value.
        while (value is ISimpleAssignmentOperation { IsRef: false } inner)
        {
            value = inner.Value;
        }

        HistoryOf(local).Add(local, write, value);
    }

    private LocalHistory HistoryOf(ILocalSymbol local)
    {
        if (!_histories.TryGetValue(local, out var history))
        {
            _histories.Add(local, history = new LocalHistory());
        }

        return history;
    }

    // Whether the variable is written rather than read.
    private static bool IsTarget(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind == RefKind.Out,
        ITupleOperation tuple => IsDeconstructed(tuple),
        _ => false,
    };

    // Code with a reference can write through it, even if the reference is read-only.
    private static bool IsByReference(ILocalReferenceOperation reference)
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

    private static bool IsDeconstructed(IOperation tuple)
    {
        while (tuple.Parent is ITupleOperation outer)
        {
            tuple = outer;
        }

        return tuple.Parent is IDeconstructionAssignmentOperation assignment && assignment.Target == tuple;
    }

    private static bool IsInOwnAssignment(ILocalReferenceOperation reference)
    {
        for (IOperation? at = reference; at is not null and not IBlockOperation; at = at.Parent)
        {
            if (at.Parent is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation }
                && SymbolEqualityComparer.Default.Equals(target.Local, reference.Local))
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
