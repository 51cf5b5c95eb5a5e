using System;
using System.Collections.Generic;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>One call in a chain.</summary>
internal sealed class ChainStep(IInvocationOperation call, FluentMethod method, Frame frame)
{
    /// <summary>The call.</summary>
    internal IInvocationOperation Call => call;

    /// <summary>The call of a helper method in which the call runs.</summary>
    internal Frame Frame => frame;

    /// <summary>The role of the method in the fluent library.</summary>
    internal FluentMethod Method => method;

    /// <summary>Whether the values of earlier calls aren't certain after this one.</summary>
    internal bool IsChange => Method.Role == FluentRole.Change || IsCheckedField;

    /// <summary>Whether the call sets or removes a field that rules check, or may check because its name is unknown.</summary>
    internal bool IsCheckedField =>
        Method.Role == FluentRole.Field
        && (ArgumentAt(0)?.Value.ConstantValue is not { HasValue: true, Value: string name }
            || Array.IndexOf(FluentNames.CheckedFields, name) >= 0);

    /// <summary>The syntax of the method's name in the call.</summary>
    internal SyntaxNode NameSyntax => NameOf(Call);

    internal static SyntaxNode NameOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax invocation
        ? invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            var other => other,
        }
        : call.Syntax;

    /// <summary>Returns the argument of a parameter, whether it's passed by position or by name, or <see langword="null"/>.</summary>
    internal IArgumentOperation? Argument(string parameter)
    {
        foreach (var argument in Call.Arguments)
        {
            if (argument.Parameter?.Name == parameter)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>Returns the argument of the parameter with an index in the declaration.</summary>
    internal IArgumentOperation? ArgumentAt(int ordinal)
    {
        foreach (var argument in Call.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return argument;
            }
        }

        return null;
    }
}

/// <summary>A sequence of calls that build one definition, from first to last.</summary>
/// <param name="Kind">The kind of definition.</param>
/// <param name="Steps">The calls.</param>
/// <param name="IsRooted">Whether nothing comes before the first call.</param>
internal sealed record Chain(DefinitionKind Kind, List<ChainStep> Steps, bool IsRooted)
{
    /// <summary>Whether these are all calls from Define to Build, without unknown code between them.</summary>
    internal bool IsComplete => IsRooted && IsBuilt;

    /// <summary>Whether nothing comes after the last call, so no other call changes what these set.</summary>
    internal bool IsBuilt => Last.Method.Role == FluentRole.Build;

    internal ChainStep First => Steps[0];

    internal ChainStep Last => Steps[Steps.Count - 1];
}
