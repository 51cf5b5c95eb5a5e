using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Values;

/// <summary>An operation, and the call in which it runs.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Frame">The call.</param>
/// <remarks>It's a class, because the images of the package have no code for collections of other assemblies' structures.</remarks>
internal sealed record Value(IOperation Operation, Frame Frame)
{
    /// <summary>Returns another operation of the same call.</summary>
    internal Value At(IOperation operation) => this with { Operation = operation };
}

/// <summary>A call of a method whose code is followed, or the code that is read first.</summary>
internal sealed class Frame
{
    // Limits recursion.
    private const int MaxDepth = 8;

    private readonly Dictionary<object, Frame> _callees = [];
    private readonly Frame? _caller;
    private readonly IInvocationOperation? _call;
    private readonly int _depth;

    /// <summary>Starts to read a member. What its parameters hold is unknown.</summary>
    internal Frame(MemberCode code)
        : this(code, null, null)
    {
        Worlds = new Worlds();
    }

    private Frame(MemberCode code, Frame? caller, IInvocationOperation? call)
    {
        Code = code;
        _caller = caller;
        _call = call;
        _depth = caller is null ? 0 : caller._depth + 1;
        Worlds = caller?.Worlds!;
    }

    /// <summary>The member.</summary>
    internal MemberCode Code { get; }

    /// <summary>The combination of choices that is read.</summary>
    internal Worlds Worlds { get; }

    /// <summary>Returns the frame of a method that is called, or <see langword="null"/> if the calls are too deep.</summary>
    internal Frame? Call(IInvocationOperation call, MemberCode code) => Enter(call, code, call);

    /// <summary>Returns the frame of the value of another member, or <see langword="null"/> if the calls are too deep.</summary>
    internal Frame? Read(ISymbol member, MemberCode code) => Enter(member, code, null);

    /// <summary>Returns what is passed for a parameter, or <see langword="null"/> if that is unknown.</summary>
    internal Value? ArgumentOf(IParameterSymbol parameter)
    {
        for (var at = this; at is not null; at = at._caller)
        {
            if (at is { _call: { } call, _caller: { } caller }
                && SymbolEqualityComparer.Default.Equals(
                    call.TargetMethod.OriginalDefinition, parameter.ContainingSymbol.OriginalDefinition))
            {
                foreach (var argument in call.Arguments)
                {
                    if (argument.Parameter?.Ordinal == parameter.Ordinal)
                    {
                        return new Value(argument.Value, caller);
                    }
                }
            }
        }

        return null;
    }

    // The same frame each time, because a choice is identified by its frame.
    private Frame? Enter(object key, MemberCode code, IInvocationOperation? call)
    {
        if (_depth >= MaxDepth)
        {
            return null;
        }

        if (!_callees.TryGetValue(key, out var callee))
        {
            _callees.Add(key, callee = new Frame(code, this, call));
        }

        return callee;
    }
}
