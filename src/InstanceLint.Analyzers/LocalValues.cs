using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers;

/// <summary>What local variables certainly hold where they are read. Everything written by other means than a plain assignment is unknown.</summary>
/// <param name="blocks">All the code of one member; a local never leaves it.</param>
internal sealed class LocalValues(ImmutableArray<IOperation> blocks)
{
    private Dictionary<ISymbol, List<Write>>? _writes;

    /// <summary>The value that a local certainly has at a place, or <see langword="null"/>.</summary>
    internal IOperation? At(ILocalReferenceOperation read)
    {
        if (!(_writes ??= FindWrites()).TryGetValue(read.Local, out var writes))
        {
            return null;
        }

        var position = read.Syntax.SpanStart;
        if (writes.Count == 1)
        {
            return writes[0].Statement.Syntax.SpanStart < position ? writes[0].Value : null;
        }

        // Several writes are followed where all of them, and the read, stand one after the other in one block.
        if (writes[0].Statement.Parent is not IBlockOperation block || StatementIn(block, read) is not { } reading)
        {
            return null;
        }

        IOperation? last = null;
        foreach (var (statement, value) in writes)
        {
            if (value is null || statement.Parent != block)
            {
                return null;
            }

            if (statement.Syntax.SpanStart < reading.Syntax.SpanStart)
            {
                last = value;
            }
        }

        return last;
    }

    /// <summary>Whether anything reads a local, but to assign it anew.</summary>
    internal bool IsRead(ILocalSymbol local)
    {
        foreach (var block in blocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                if (operation is ILocalReferenceOperation reference
                    && SymbolEqualityComparer.Default.Equals(reference.Local, local)
                    && !IsTarget(reference)
                    && !IsInOwnAssignment(reference))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A value that is computed by code which runs later, such as a lambda, stands in no statement of the block.
    private static IOperation? StatementIn(IOperation block, IOperation operation)
    {
        for (var at = operation; at.Parent is { } parent; at = parent)
        {
            if (parent == block)
            {
                return at;
            }

            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return null;
            }
        }

        return null;
    }

    private Dictionary<ISymbol, List<Write>> FindWrites()
    {
        var writes = new Dictionary<ISymbol, List<Write>>(SymbolEqualityComparer.Default);
        foreach (var block in blocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                switch (operation)
                {
                    case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                        Add(declarator.Symbol, declarator, declarator.Symbol.IsRef ? null : initializer.Value);
                        break;
                    case IVariableDeclaratorOperation { Parent: not IVariableDeclarationOperation } declarator:
                        // The variable of a foreach or a catch.
                        Add(declarator.Symbol, declarator, null);
                        break;
                    case ILocalReferenceOperation { IsDeclaration: true } declaration:
                        Add(declaration.Local, declaration, null);
                        break;
                    case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }:
                        Add(local, operation, null);
                        break;
                    case ILocalReferenceOperation reference when IsTarget(reference):
                        var value = reference.Parent is ISimpleAssignmentOperation { IsRef: false } assignment ? assignment.Value : null;
                        Add(reference.Local, reference, value);
                        break;
                }
            }
        }

        return writes;

        void Add(ISymbol local, IOperation write, IOperation? value)
        {
            if (!writes.TryGetValue(local, out var all))
            {
                writes.Add(local, all = []);
            }

            all.Add(new Write(Statement(write), value));
        }
    }

    private static IOperation Statement(IOperation operation)
    {
        while (operation is not (IExpressionStatementOperation or IVariableDeclarationGroupOperation) && operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    // Whatever is not simply read counts as written.
    private static bool IsTarget(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation or IAddressOfOperation or IConditionalOperation { IsRef: true } => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        ITupleOperation tuple => IsDeconstructed(tuple),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        _ => false,
    };

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
                // Handed over to somebody, who may build it.
                return false;
            }
        }

        return false;
    }

    private readonly record struct Write(IOperation Statement, IOperation? Value);
}
