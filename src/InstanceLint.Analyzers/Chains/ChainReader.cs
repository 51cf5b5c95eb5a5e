using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Follows a chain from its last call back to its first, through local variables if their values are certain.</summary>
internal sealed class ChainReader(FluentLibrary library, LocalValues locals)
{
    /// <summary>Returns the chain that ends in a call to Build.</summary>
    internal Chain Read(IInvocationOperation last) => Read(last, followsLocals: true);

    /// <summary>Returns the calls of one expression that ends in a call.</summary>
    internal Chain ReadExpression(IInvocationOperation last) => Read(last, followsLocals: false);

    private Chain Read(IInvocationOperation last, bool followsLocals)
    {
        var steps = new List<ChainStep>();
        var isRooted = false;
        IOperation? next = last;
        while (next is not null)
        {
            var operation = ReceiverOf(next);
            next = null;
            switch (operation)
            {
                case IInvocationOperation call when library.Find(call.TargetMethod) is { } method:
                    steps.Add(new ChainStep(call, method));
                    isRooted = method.Role == FluentRole.Define;
                    next = call.Instance;
                    break;
                case ILocalReferenceOperation local when followsLocals:
                    next = locals.At(local);
                    break;
            }
        }

        steps.Reverse();
        var change = steps.FindLastIndex(static step => step.IsChange);
        if (change >= 0)
        {
            // The kind and the name stay certain.
            steps = [.. steps.Take(isRooted ? 1 : 0), .. steps.Skip(change + (change + 1 < steps.Count ? 1 : 0))];
        }

        return new Chain(
            steps[0].Method.Kind, steps, isRooted && change < 0 && steps[steps.Count - 1].Method.Role == FluentRole.Build);
    }

    /// <summary>Returns the receiver of a call, without conversions and <c>?.</c>.</summary>
    internal static IOperation ReceiverOf(IOperation instance)
    {
        var operation = ValueReader.Unwrap(instance);
        while (true)
        {
            switch (operation)
            {
                case IConditionalAccessInstanceOperation access when AccessOf(access) is { } outer:
                    operation = ValueReader.Unwrap(outer.Operation);
                    break;
                case IConditionalAccessOperation access:
                    operation = ValueReader.Unwrap(access.WhenNotNull);
                    break;
                default:
                    return operation;
            }
        }
    }

    private static IConditionalAccessOperation? AccessOf(IOperation instance)
    {
        for (var at = instance; at.Parent is { } parent; at = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == at)
            {
                return access;
            }
        }

        return null;
    }
}
