using System;
using System.Collections.Generic;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Values;

/// <summary>The place of a value that a definition uses.</summary>
/// <param name="Span">The span of findings about the value.</param>
/// <param name="Other">The argument if the value is made elsewhere, or where it's made if that is another file.</param>
/// <param name="User">The member that uses the value.</param>
/// <param name="Maker">The member that makes the value.</param>
/// <param name="Step">The call that uses the value.</param>
/// <param name="Use">The argument, its element or the call that is wrong, whatever is chosen for it.</param>
internal sealed record ValuePlace(SourceSpan Span, Location? Other, MemberCode User, MemberCode Maker, IOperation Step, IOperation Use)
{
    /// <summary>Whether the value becomes a quantity where it's made.</summary>
    internal bool IsQuantity { get; init; }

    /// <summary>Whether the value is a negative number.</summary>
    internal bool IsNegative { get; init; }
}

/// <summary>Remembers where the values of definitions are used, by their spans.</summary>
internal sealed class ValuePlaces
{
    // Most definitions have no finding, so places are looked up rarely.
    private readonly List<ValuePlace> _places = [];

    /// <summary>Returns the first place with a span, or <see langword="null"/>.</summary>
    internal ValuePlace? Find(SourceSpan span) => _places.Find(place => place.Span == span);

    /// <summary>Removes all places.</summary>
    internal void Clear() => _places.Clear();

    /// <summary>Adds a part of a call, such as the name of the method.</summary>
    internal void Add(SyntaxNode part, IInvocationOperation call, MemberCode code) =>
        _places.Add(new ValuePlace(Locations.ToSpan(part), null, code, code, call, call));

    /// <summary>Adds a value, and returns its span: where it's made or, if that is in another file, where it's used.</summary>
    internal SourceSpan Add(IArgumentOperation argument, MemberCode user, IOperation used, Value origin, string? text)
    {
        var use = used.Syntax;
        var (syntax, maker) = (origin.Operation.Syntax, origin.Frame.Code);
        if (DefaultOf(origin.Operation) is { } omitted)
        {
            syntax = omitted;
        }

        var isOther = syntax.SyntaxTree != use.SyntaxTree;
        var span = Locations.ToSpan(isOther ? use : syntax);
        var other = isOther ? syntax.GetLocation() : syntax.Span != use.Span ? use.GetLocation() : null;
        _places.Add(new ValuePlace(span, other, user, maker, argument.Parent!, used)
        {
            IsNegative = text?.StartsWith("-", StringComparison.Ordinal) == true,
            IsQuantity = origin.Operation.Parent is IConversionOperation { OperatorMethod: not null }
                || (origin.Operation.Parent is IArgumentOperation { Parent: IInvocationOperation call }
                    && call.TargetMethod.ContainingType.Name is FluentNames.Cpu or FluentNames.Memory),
        });
        return span;
    }

    // The default of a parameter, if a call omits its argument.
    private static ExpressionSyntax? DefaultOf(IOperation value)
    {
        while (value.Parent is IConversionOperation)
        {
            value = value.Parent;
        }

        return value.Parent is IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } parameter }
            && parameter.DeclaringSyntaxReferences is [var reference]
            ? (reference.GetSyntax() as ParameterSyntax)?.Default?.Value
            : null;
    }
}
