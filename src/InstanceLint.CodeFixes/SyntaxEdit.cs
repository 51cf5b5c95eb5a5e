using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Library;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace InstanceLint.CodeFixes;

/// <summary>A fix as an edit of one syntax node. There is no edit if the code isn't written in a form that can be edited safely.</summary>
/// <param name="Title">The text of the menu item.</param>
/// <param name="Old">The node to replace.</param>
/// <param name="New">The new node.</param>
internal sealed record SyntaxEdit(string Title, SyntaxNode Old, SyntaxNode New)
{
    /// <summary>Creates the edit for a fix at the node that a diagnostic is at, or returns null.</summary>
    internal static SyntaxEdit? Create(Fix fix, SyntaxNode node) => fix switch
    {
        Fix.Replacement replacement => Replace(node, replacement.Text),
        Fix.Move { Section: "limits" } => Move(node),
        Fix.Removal => Remove(node),
        Fix.Insertion insertion => Insert(node, insertion.Amounts),
        _ => null,
    };

    // A constant may be right in its other uses, so only a literal is replaced.
    private static SyntaxEdit? Replace(SyntaxNode node, string text)
    {
        var expression = node is ArgumentSyntax argument ? argument.Expression : node;
        return expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            ? new SyntaxEdit($"Write '{text}'", literal, StringLiteral(text).WithTriviaFrom(literal))
            : null;
    }

    private static SyntaxEdit? Move(SyntaxNode node) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && NameOf(call) is { } name
            ? new SyntaxEdit("Move to limits", name, IdentifierName(FluentNames.Limit).WithTriviaFrom(name))
            : null;

    private static SyntaxEdit? Remove(SyntaxNode node) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && CallRemoval.Remove(call) is { } rest
            ? new SyntaxEdit("Remove it", call, rest)
            : null;

    private static SyntaxEdit? Insert(SyntaxNode node, IReadOnlyList<MissingAmount> amounts)
    {
        const string AddTitle = "Add what is missing";
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || NameOf(call) is not { } name)
        {
            return null;
        }

        if (amounts.All(amount => name.Identifier.ValueText == MethodOf(amount.Section)))
        {
            return new SyntaxEdit(AddTitle, call.ArgumentList, Complete(call.ArgumentList, amounts));
        }

        if (call.Expression is not MemberAccessExpressionSyntax access)
        {
            return null;
        }

        // The new call is on its own line if the call after it is, but without that call's comments.
        var dot = access.OperatorToken.WithLeadingTrivia(
            access.OperatorToken.LeadingTrivia.Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        var end = access.Expression.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var receiver = access.Expression;
        foreach (var section in amounts.GroupBy(amount => amount.Section, StringComparer.Ordinal))
        {
            receiver = InvocationExpression(
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, dot, IdentifierName(MethodOf(section.Key))),
                Complete(ArgumentList(), [.. section])).WithTrailingTrivia(end);
        }

        return new SyntaxEdit(AddTitle, access.Expression, receiver);
    }

    // The argument may exist with the value null.
    private static ArgumentListSyntax Complete(ArgumentListSyntax list, IReadOnlyList<MissingAmount> amounts)
    {
        var arguments = list.Arguments;
        foreach (var amount in amounts)
        {
            var (parameter, position) = ParameterOf(amount);
            var index = arguments.IndexOf(argument => argument.NameColon?.Name.Identifier.ValueText == parameter);
            if (index < 0 && position < arguments.Count && arguments.Take(position + 1).All(argument => argument.NameColon is null))
            {
                index = position;
            }

            arguments = index >= 0
                ? arguments.Replace(
                    arguments[index],
                    arguments[index].WithExpression(StringLiteral(amount.Amount).WithTriviaFrom(arguments[index].Expression)))
                : Add(
                    arguments,
                    Argument(NameColon(IdentifierName(parameter)).WithTrailingTrivia(Space), default, StringLiteral(amount.Amount)));
        }

        return list.WithArguments(arguments);
    }

    // The table lists the resources in the order of the library's parameters.
    private static (string Parameter, int Position) ParameterOf(MissingAmount amount)
    {
        for (var i = 0; i < ResourceKinds.All.Count; i++)
        {
            if (ResourceKinds.All[i].Name == amount.Resource)
            {
                return (ResourceKinds.All[i].Parameter, i);
            }
        }

        return (amount.Resource, ResourceKinds.All.Count);
    }

    private static SeparatedSyntaxList<ArgumentSyntax> Add(SeparatedSyntaxList<ArgumentSyntax> arguments, ArgumentSyntax argument) =>
        arguments.Count == 0
            ? SingletonSeparatedList(argument)
            : SeparatedList<ArgumentSyntax>(
                arguments.GetWithSeparators().Add(Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space)).Add(argument));

    private static string MethodOf(string section) => section == "limits" ? FluentNames.Limits : FluentNames.Requests;

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    private static LiteralExpressionSyntax StringLiteral(string text) =>
        LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(text));
}
