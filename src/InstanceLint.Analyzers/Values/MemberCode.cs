using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Values;

/// <summary>The code of one member, read in one pass that all analyzers share.</summary>
internal sealed class MemberCode
{
    private static readonly ConditionalWeakTable<IOperation, MemberCode> Found = new();

    private readonly Dictionary<ISymbol, IOperation> _functions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, VariableHistory> _histories = new(SymbolEqualityComparer.Default);
    private readonly List<IInvocationOperation> _calls = [];
    private readonly List<IOperation> _conversions = [];
    private readonly Func<ISymbol, VariableHistory> _history;
    private bool _hasLabels;

    private MemberCode(ImmutableArray<IOperation> blocks)
    {
        (Blocks, _history) = (blocks, History);
        foreach (var block in blocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                Read(operation);
            }
        }
    }

    /// <summary>All code of the member, which no local variable can leave.</summary>
    internal ImmutableArray<IOperation> Blocks { get; }

    /// <summary>All calls of methods, in the order of the source.</summary>
    internal IReadOnlyList<IInvocationOperation> Calls => _calls;

    /// <summary>The conversions, creations and assignments that can make a quantity of a text.</summary>
    internal IReadOnlyList<IOperation> Conversions => _conversions;

    /// <summary>Returns the code of a member.</summary>
    /// <param name="blocks">The operation blocks of the member. There is at least one.</param>
    internal static MemberCode Of(ImmutableArray<IOperation> blocks) => Found.GetValue(blocks[0], _ => new MemberCode(blocks));

    /// <summary>Returns the operation of a lambda or local function, or <see langword="null"/> if it isn't in the member.</summary>
    internal IOperation? FunctionOf(IMethodSymbol symbol) => _functions.TryGetValue(symbol, out var function) ? function : null;

    /// <summary>
    /// Returns the reads and writes of a local variable or parameter, or <see langword="null"/> if there are none.
    /// </summary>
    internal VariableHistory? HistoryOf(ISymbol variable) => _histories.TryGetValue(variable, out var history) ? history : null;

    /// <summary>Returns the value that a local variable certainly has at a read, or <see langword="null"/>.</summary>
    internal IOperation? At(ILocalReferenceOperation read) => HistoryOf(read.Local)?.At(read, _hasLabels);

    /// <summary>Returns all values of a local variable, or <see langword="null"/> if one of them is unknown.</summary>
    internal IEnumerable<IOperation>? AllOf(ILocalSymbol local) =>
        HistoryOf(local) is { IsUnknown: false } history ? history.Values : null;

    /// <summary>Returns the reads of a local variable, except in assignments to itself.</summary>
    internal IReadOnlyList<IOperation> ReadsOf(ILocalSymbol local) => HistoryOf(local)?.Reads ?? [];

    private void Read(IOperation operation)
    {
        // Comparing kinds is faster than testing for each type.
        switch (operation.Kind)
        {
            case OperationKind.Invocation:
                _calls.Add((IInvocationOperation)operation);
                break;
            case OperationKind.Conversion when ((IConversionOperation)operation).OperatorMethod is not null:
            case OperationKind.ObjectCreation:
            case OperationKind.SimpleAssignment when ((ISimpleAssignmentOperation)operation).Target is IPropertyReferenceOperation:
                _conversions.Add(operation);
                break;
            case OperationKind.AnonymousFunction:
                _functions[((IAnonymousFunctionOperation)operation).Symbol] = operation;
                break;
            case OperationKind.LocalFunction:
                _functions[((ILocalFunctionOperation)operation).Symbol] = operation;
                break;
            case OperationKind.Labeled:
                _hasLabels = true;
                break;
            case OperationKind.VariableDeclarator or OperationKind.LocalReference or OperationKind.ParameterReference
                or OperationKind.DeclarationPattern or OperationKind.RecursivePattern or OperationKind.ListPattern:
                VariableReader.Read(operation, _history);
                break;
        }
    }

    private VariableHistory History(ISymbol variable)
    {
        if (!_histories.TryGetValue(variable, out var history))
        {
            _histories.Add(variable, history = new VariableHistory(variable));
        }

        return history;
    }
}
