using System.Collections.Generic;
using InstanceLint.Analyzers.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>One call in a chain.</summary>
internal sealed class ChainStep(IInvocationOperation call, FluentMethod method)
{
    /// <summary>The call.</summary>
    internal IInvocationOperation Call => call;

    /// <summary>What it does.</summary>
    internal FluentMethod Method => method;

    /// <summary>The method's name where it is called.</summary>
    internal SyntaxNode NameSyntax => NameOf(Call);

    internal static SyntaxNode NameOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax invocation
        ? invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            var other => other,
        }
        : call.Syntax;

    /// <summary>The argument of a parameter, however it is passed, or <see langword="null"/>.</summary>
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

    /// <summary>The first argument of the declaration's order.</summary>
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

/// <summary>Calls that make one definition, first to last.</summary>
/// <param name="Kind">What they define.</param>
/// <param name="Steps">The calls.</param>
/// <param name="IsComplete">Whether they are all there are: from Define to Build with nothing between that cannot be seen.</param>
internal sealed record Chain(DefinitionKind Kind, IReadOnlyList<ChainStep> Steps, bool IsComplete)
{
    internal ChainStep First => Steps[0];

    internal ChainStep Last => Steps[Steps.Count - 1];
}
