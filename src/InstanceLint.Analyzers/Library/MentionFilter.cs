using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Analyzers.Library;

/// <summary>Finds the few members that may use the fluent library. For all others, only the text of their file is searched once.</summary>
internal static class MentionFilter
{
    // Every definition and quantity needs one of these names. Common words count only if they are called.
    private static readonly string[] Words =
    [
        FluentNames.InstanceType, FluentNames.Deployment, FluentNames.Job, FluentNames.Requests, FluentNames.Limits,
        FluentNames.NodeSelector, FluentNames.MlflowModel, FluentNames.KnownInstanceTypes, FluentNames.FromString, FluentNames.Cpu,
        FluentNames.Memory, "ResourceQuantity", FluentNames.Define + "(", FluentNames.Request + "(", FluentNames.Limit + "(",
        FluentNames.Model + "(", FluentNames.Validate + "(",
    ];

    // The positions of the names in each file, in order, kept for all analyzers and until the file changes.
    private static readonly ConditionalWeakTable<SyntaxTree, List<int>> Places = new();

    /// <summary>Whether a member may use the fluent library.</summary>
    internal static bool Mentions(OperationBlockAnalysisContext block)
    {
        // Statements outside of a member don't compile, and are passed to analyzers in some runs only.
        if (block.OwningSymbol.ContainingType is { IsImplicitClass: true })
        {
            return false;
        }

        return Mentions(block.OperationBlocks[0].Syntax);
    }

    /// <summary>Whether the member that a node is in may use the fluent library.</summary>
    internal static bool Mentions(SyntaxNode syntax)
    {
        var places = Places.GetValue(syntax.SyntaxTree, Find);
        if (places.Count == 0 || syntax is CompilationUnitSyntax)
        {
            return places.Count > 0;
        }

        // The type of a field or property counts too, not only its value. For top-level statements, the member is the whole file.
        var member = syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.FullSpan ?? syntax.FullSpan;
        return Has(places, member);
    }

    private static List<int> Find(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        var places = new List<int>();
        foreach (var word in Words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                places.Add(at);
            }
        }

        if (places.Count > 0)
        {
            places.Sort();
            places.AddRange(CallsOfHelpers(tree.GetRoot(), places));
            places.Sort();
        }

        return places;
    }

    // The calls of methods that use the library with what is passed to them.
    private static List<int> CallsOfHelpers(SyntaxNode root, List<int> places)
    {
        var helpers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            if (HelperAt(root, place) is { } helper)
            {
                helpers.Add(helper);
            }
        }

        return helpers.Count == 0 ? [] : [.. root.DescendantNodes().Select(CalledBy)
            .Where(name => name is not null && helpers.Contains(name.Identifier.ValueText))
            .Select(static name => name!.SpanStart)];
    }

    private static string? HelperAt(SyntaxNode root, int place)
    {
        for (var at = root.FindToken(place).Parent; at is not null and not BaseTypeDeclarationSyntax; at = at.Parent)
        {
            switch (at)
            {
                case MethodDeclarationSyntax { ParameterList.Parameters.Count: > 0 } method:
                    return method.Identifier.ValueText;
                case LocalFunctionStatementSyntax { ParameterList.Parameters.Count: > 0 } function:
                    return function.Identifier.ValueText;
            }
        }

        return null;
    }

    private static SimpleNameSyntax? CalledBy(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } => name,
        _ => null,
    };

    private static bool Has(List<int> places, TextSpan span)
    {
        var next = places.BinarySearch(span.Start);
        next = next < 0 ? ~next : next;
        return next < places.Count && places[next] < span.End;
    }
}
