using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InstanceLint.Analyzers.Strings;

/// <summary>Tells what a string is used for, as far as its file shows.</summary>
internal static class StringUse
{
    private static readonly HashSet<string> Composing = new(StringComparer.Ordinal)
    {
        "Append", "AppendAllText", "AppendAllTextAsync", "AppendLine", "AppendFormat", "AppendJoin", "Concat", "Format", "Insert", "Join", "Remove", "Replace", "Split",
        "Substring",
    };

    /// <summary>
    /// Whether a string may be only a part of a text, or a template that code fills in, so what is missing in it may be elsewhere.
    /// </summary>
    internal static bool IsPart(ExpressionSyntax text) => IsComposed(text) || (NameOf(text) is { } name && text.SyntaxTree.GetRoot()
        .DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Any(use => use.Identifier.ValueText == name && IsComposed(use)));

    /// <summary>Whether a string is meant to be wrong: it's tried out, or the exception that it causes is handled.</summary>
    internal static bool IsTried(ExpressionSyntax text) => IsExpected(text) || (NameOf(text) is { } name
        && text.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax) is var member
        && (member ?? text.SyntaxTree.GetRoot()).DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(use => use.Identifier.ValueText == name && IsExpected(use)));

    private static bool IsExpected(SyntaxNode node)
    {
        for (var at = node; at.Parent is { } parent and not MemberDeclarationSyntax; at = parent)
        {
            if ((parent is TryStatementSyntax attempt && attempt.Block == at && attempt.Catches.Any(HandlesDefinitions))
                || (at is ArgumentListSyntax && parent is InvocationExpressionSyntax call && CalledBy(call) is { } method
                    && (FluentNames.AssertsThrow(method) || method.StartsWith("Try", StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HandlesDefinitions(CatchClauseSyntax clause) =>
        clause.Declaration is null || clause.Declaration.Type.ToString() is { } type
            && (type.EndsWith(FluentNames.Exception, StringComparison.Ordinal) || type is "Exception" or "System.Exception");

    private static bool IsComposed(ExpressionSyntax text)
    {
        SyntaxNode at = text;
        while (at.Parent is ParenthesizedExpressionSyntax || (at.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == at))
        {
            at = at.Parent;
        }

        return at.Parent switch
        {
            BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression),
            AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.AddAssignmentExpression),
            InterpolationSyntax => true,
            MemberAccessExpressionSyntax access => Composing.Contains(access.Name.Identifier.ValueText),
            ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax created } => created.ToString().Contains("StringBuilder"),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } =>
                CalledBy(call) is { } method && (Composing.Contains(method) || IsWrittenInParts(call, method)),
            _ => false,
        };
    }

    // A writer can get the rest of the text later: writer.WriteLine("kind: InstanceType"), then writer.WriteLine("metadata:").
    private static bool IsWrittenInParts(InvocationExpressionSyntax call, string method) =>
        method.StartsWith("Write", StringComparison.Ordinal)
        && call.Expression is MemberAccessExpressionSyntax { Expression: var writer }
        && call.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax) is var member
        && (member ?? call.SyntaxTree.GetRoot()).DescendantNodes().OfType<InvocationExpressionSyntax>().Any(other =>
            other != call
            && other.Expression is MemberAccessExpressionSyntax { Expression: var same, Name.Identifier.ValueText: var name }
            && name == method
            && same.IsEquivalentTo(writer)
            && other.ArgumentList.Arguments.FirstOrDefault()?.Expression is { } part
            && IsEntry(part));

    // Whether a text starts like an entry of a mapping or list.
    private static bool IsEntry(ExpressionSyntax expression)
    {
        var text = StringDecoder.Decode(expression)?.Text.TrimStart() ?? string.Empty;
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.' or '/'))
        {
            end++;
        }

        return text.StartsWith("- ", StringComparison.Ordinal) || (end > 0 && end < text.Length && text[end] == ':');
    }

    private static string? CalledBy(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    // The variable or member that holds the string.
    private static string? NameOf(ExpressionSyntax text) => text.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => method.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };
}
