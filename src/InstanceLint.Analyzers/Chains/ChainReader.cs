using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Values;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Follows a chain from its last call back to its first.</summary>
internal sealed class ChainReader(FluentLibrary library, ValueFlow flow)
{
    /// <summary>Returns the chain that ends in a call, through variables, helper methods and all else that can be followed.</summary>
    internal Chain Read(IInvocationOperation last, Frame frame)
    {
        var steps = new List<ChainStep>();
        var isRooted = false;
        var next = new Value(last, frame);
        while (next.Operation is IInvocationOperation call && library.Find(call.TargetMethod) is { } method)
        {
            steps.Add(new ChainStep(call, method, next.Frame));
            isRooted = method.Role == FluentRole.Define;
            if (call.Instance is null)
            {
                break;
            }

            next = flow.Resolve(next.At(call.Instance));
        }

        return Make(steps, isRooted);
    }

    /// <summary>Returns the calls of one expression that ends in a call.</summary>
    internal Chain ReadExpression(IInvocationOperation last, Frame frame)
    {
        var steps = new List<ChainStep>();
        var isRooted = false;
        Microsoft.CodeAnalysis.IOperation? next = last;
        while (next is IInvocationOperation call && library.Find(call.TargetMethod) is { } method)
        {
            steps.Add(new ChainStep(call, method, frame));
            isRooted = method.Role == FluentRole.Define;
            next = call.Instance is null ? null : ValueFlow.ReceiverOf(call.Instance);
        }

        return Make(steps, isRooted);
    }

    private static Chain Make(List<ChainStep> steps, bool isRooted)
    {
        steps.Reverse();
        var change = steps.FindLastIndex(static step => step.IsChange);
        if (change >= 0)
        {
            // The kind and the name stay certain.
            steps = [.. steps.Take(isRooted ? 1 : 0), .. steps.Skip(change + (change + 1 < steps.Count ? 1 : 0))];
        }

        return new Chain(steps[0].Method.Kind, steps, isRooted && change < 0);
    }
}
