using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>
/// Finds definitions in code that handles their exception, with an assertion or a <c>catch</c>. They may be invalid on purpose.
/// </summary>
internal sealed class ExpectedFailures(FluentLibrary library, LocalValues locals)
{
    private readonly Dictionary<ISymbol, bool> _handled = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a call of a chain, or a use of the variable with its result, is in code that handles the exception.</summary>
    internal bool Hold(Chain chain) =>
        chain.Steps.Any(step => IsHandled(step.Call)) || (!chain.IsComplete && LocalOf(chain.Last.Call) is { } local && IsHandled(local));

    private bool IsHandled(ILocalSymbol local)
    {
        if (!_handled.TryGetValue(local, out var isHandled))
        {
            _handled.Add(local, isHandled = locals.ReadsOf(local).Any(IsHandled));
        }

        return isHandled;
    }

    private bool IsHandled(IOperation operation)
    {
        for (var at = operation; at.Parent is { } parent; at = parent)
        {
            if ((parent is ITryOperation attempt && attempt.Body == at && attempt.Catches.Any(library.Catches))
                || (at is IArgumentOperation && parent is IInvocationOperation call && library.ExpectsException(call.TargetMethod)))
            {
                return true;
            }
        }

        return false;
    }

    private static ILocalSymbol? LocalOf(IOperation value)
    {
        while (value.Parent is IConversionOperation or IConditionalAccessOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => target.Local,
            _ => null,
        };
    }
}
