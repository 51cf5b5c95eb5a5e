using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using InstanceLint.Analyzers.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Values;

/// <summary>The code of the members of a compilation whose values are certain, wherever they are used.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class SourceMembers(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, MemberCode?> _codes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ILookup<string, SimpleNameSyntax>> _names = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Returns the code of a field or property that always has its initial value, or of a method or property that is never overridden;
    /// <see langword="null"/> for any other member.
    /// </summary>
    internal MemberCode? CodeOf(ISymbol member) =>
        member.DeclaringSyntaxReferences.Length == 1 && !IsOverridable(member)
            ? _codes.GetOrAdd(member.OriginalDefinition, Read)
            : null;

    /// <summary>
    /// Returns the one value that a method or property returns, or that a field is initialized with, or <see langword="null"/>.
    /// </summary>
    internal static IOperation? ResultOf(IOperation code) => code switch
    {
        ISymbolInitializerOperation initializer => initializer.Value,
        IMethodBodyOperation { ExpressionBody: { } body } => ResultOf(body),
        IMethodBodyOperation { BlockBody: { } body } => ResultOf(body),
        ILocalFunctionOperation { Body: { } body } => ResultOf(body),
        IBlockOperation { Operations: var statements } => LastOf(statements),
        _ => null,
    };

    private static IOperation? LastOf(ImmutableArray<IOperation> statements)
    {
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case ILocalFunctionOperation:
                    break;
                case IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value }:
                    return value;
                case not (IVariableDeclarationGroupOperation or IExpressionStatementOperation):
                    return null;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a member, if it's an array or list, is only read where its type is declared, or makes a new one each time.
    /// </summary>
    internal bool IsOnlyRead(ISymbol member) => MakesNewValue(member) || (
        member.DeclaredAccessibility == Accessibility.Private
        && MentionsOf(member).All(static name => name.Parent switch
        {
            ForEachStatementSyntax or SpreadElementSyntax or FromClauseSyntax => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => TakesLists(call),
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText
                is "Select" or "SelectMany" or "Length" or "Count" or "ToArray" or "ToList",
            _ => false,
        }));

    // Another method may change the list.
    private static bool TakesLists(InvocationExpressionSyntax call) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText
            is FluentNames.NodeSelector or FluentNames.ExtensionNodeSelector or FluentNames.InstanceTypes or FluentNames.KnownInstanceTypes
            or FluentNames.Of or "ConvertAll" or "ForEach";

    private static bool MakesNewValue(ISymbol member) =>
        member.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax() is PropertyDeclarationSyntax { ExpressionBody: not null };

    private static bool IsOverridable(ISymbol member) =>
        member.IsVirtual || member.IsAbstract || member.IsExtern || (member.IsOverride && !member.IsSealed)
        || member is IMethodSymbol { IsAsync: true } or IMethodSymbol { ReturnsVoid: true, MethodKind: not MethodKind.Ordinary };

    private MemberCode? Read(ISymbol member)
    {
        var syntax = member.DeclaringSyntaxReferences[0].GetSyntax();
        SyntaxNode? code = (member, syntax) switch
        {
            (IFieldSymbol { IsConst: true }, VariableDeclaratorSyntax field) => field.Initializer,
            (IFieldSymbol, VariableDeclaratorSyntax field) when KeepsItsValue(member) => field.Initializer,
            (IPropertySymbol, PropertyDeclarationSyntax { ExpressionBody: { } body }) => body,
            (IPropertySymbol, PropertyDeclarationSyntax { Initializer: { } initializer }) when KeepsItsValue(member) => initializer,
            (IPropertySymbol { SetMethod: null }, PropertyDeclarationSyntax { AccessorList.Accessors: [var getter] }) => getter,
            (IMethodSymbol { MethodKind: MethodKind.Ordinary }, MethodDeclarationSyntax method) => method,
            _ => null,
        };
        if (code is null || syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } declaration || HasErrors(declaration))
        {
            return null;
        }

        // Only members that a definition uses are read this way, each once.
#pragma warning disable RS1030
        var operation = compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(code);
#pragma warning restore RS1030
        return operation is null ? null : MemberCode.Of(ImmutableArray.Create(operation));
    }

    private static bool HasErrors(SyntaxNode declaration) =>
        declaration.ContainsDiagnostics
            && declaration.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    // A read-only member is set in constructors only, a private one where its type is declared only.
    private bool KeepsItsValue(ISymbol member) => member switch
    {
        IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null } => !MentionsOf(member).Any(IsWrite),
        _ => member.DeclaredAccessibility == Accessibility.Private && !MentionsOf(member).Any(IsWrite),
    };

    private IEnumerable<SimpleNameSyntax> MentionsOf(ISymbol member) =>
        _names.GetOrAdd(member.ContainingType, NamesIn)[member.Name];

    private static ILookup<string, SimpleNameSyntax> NamesIn(ISymbol type) => type.DeclaringSyntaxReferences
        .SelectMany(static reference => reference.GetSyntax().DescendantNodes())
        .OfType<SimpleNameSyntax>()
        .ToLookup(static name => name.Identifier.ValueText, StringComparer.Ordinal);

    private static bool IsWrite(SimpleNameSyntax name)
    {
        SyntaxNode at = name;
        while (at.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax
            || (at.Parent is MemberAccessExpressionSyntax access && access.Name == at)
            || (at.Parent is ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent: TupleExpressionSyntax }))
        {
            at = at.Parent;
        }

        return at.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == at,
            PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => !at.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            RefExpressionSyntax => true,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            _ => false,
        };
    }
}
