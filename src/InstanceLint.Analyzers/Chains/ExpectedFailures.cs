using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>
/// Finds definitions in code that handles their exception, with an assertion or a <c>catch</c>. They may be invalid on purpose.
/// </summary>
internal sealed class ExpectedFailures(FluentLibrary library)
{
    private readonly Dictionary<ISymbol, bool> _handled = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a call of a chain, or a use of the variable with its result, is in code that handles the exception.</summary>
    internal bool Hold(Chain chain) =>
        chain.Steps.Any(step => IsHandled(step.Call))
        || IsAsserted(chain.Last)
        || (!chain.IsBuilt && LocalOf(chain.Last.Call) is { } local && IsHandled(local, chain.Last.Frame.Code));

    /// <summary>Whether an operation is in code that handles the exception.</summary>
    internal bool Hold(IOperation operation) => IsHandled(operation);

    /// <summary>Whether an operation is in code that handles any exception, so a quantity may be tried out there.</summary>
    internal static bool MayHold(IOperation operation)
    {
        for (var at = operation; at.Parent is { } parent; at = parent)
        {
            if ((parent is ITryOperation { Catches.Length: > 0 } attempt && attempt.Body == at)
                || (at is IArgumentOperation && parent is IInvocationOperation call && FluentNames.AssertsThrow(call.TargetMethod.Name)))
            {
                return true;
            }
        }

        return false;
    }

    // A test, of whatever kind, asserts something about the findings that Validate returns. If they are dropped, that's the finding.
    private static bool IsAsserted(ChainStep last) =>
        last.Call.TargetMethod.Name == FluentNames.Validate
        && (last.Call.Parent is IExpressionStatementOperation
            || IsAsserted(last.Call)
            || (LocalOf(last.Call) is { } findings && last.Frame.Code.ReadsOf(findings).Any(IsAsserted)));

    private static bool IsAsserted(IOperation findings)
    {
        for (var at = findings; at.Parent is { } parent and not IBlockOperation; at = parent)
        {
            if ((parent is IInvocationOperation { TargetMethod: var method }
                    && (FluentNames.Asserts(method.Name) || FluentNames.Asserts(method.ContainingType.Name)))
                || (parent is IConditionalOperation choice && choice.Condition == at
                    && choice.WhenTrue.DescendantsAndSelf().Any(static inner => inner is IThrowOperation)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHandled(ILocalSymbol local, MemberCode code)
    {
        if (!_handled.TryGetValue(local, out var isHandled))
        {
            _handled.Add(local, isHandled = code.ReadsOf(local).Any(IsHandled));
        }

        return isHandled;
    }

    private bool IsHandled(IOperation operation)
    {
        for (var at = operation; at.Parent is { } parent; at = parent)
        {
            if ((parent is ITryOperation attempt && attempt.Body == at && attempt.Catches.Any(library.Catches))
                || (at is IArgumentOperation && parent is IInvocationOperation call && library.ExpectsException(call)))
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
