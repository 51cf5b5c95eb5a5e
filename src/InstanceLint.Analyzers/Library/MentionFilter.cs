using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers.Library;

/// <summary>
/// Finds the few members that may use the fluent library. For all others, it only searches the text of their file once.
/// </summary>
internal static class MentionFilter
{
    // No definition and no quantity comes about without one of these; what is a common word counts only as a call.
    private static readonly string[] Words =
    [
        FluentNames.InstanceType, FluentNames.Deployment, FluentNames.Job, FluentNames.Requests, FluentNames.Limits,
        FluentNames.NodeSelector, FluentNames.MlflowModel, FluentNames.KnownInstanceTypes, FluentNames.FromString, FluentNames.Cpu,
        FluentNames.Memory, "ResourceQuantity", FluentNames.Define + "(", FluentNames.Request + "(", FluentNames.Limit + "(",
        FluentNames.Model + "(", FluentNames.Validate + "(",
    ];

    // Where the words begin in each file, in order: for each analyzer, and in an IDE for as long as the file stays as it is.
    private static readonly ConditionalWeakTable<SyntaxTree, int[]> Places = new();

    /// <summary>Whether a member may say something of ours.</summary>
    internal static bool Mentions(OperationBlockAnalysisContext block)
    {
        // Statements where none may stand. The compiler refuses them, and shows them to analyzers on some runs only.
        if (block.OwningSymbol.ContainingType is { IsImplicitClass: true })
        {
            return false;
        }

        var syntax = block.OperationBlocks[0].Syntax;
        var places = Places.GetValue(syntax.SyntaxTree, static tree => Find(tree.GetText().ToString()));
        if (places.Length == 0 || syntax is CompilationUnitSyntax)
        {
            return places.Length > 0;
        }

        // The type of a field or property tells as much as its value; that of top-level statements is the whole file.
        var member = syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.FullSpan ?? syntax.FullSpan;
        var next = Array.BinarySearch(places, member.Start);
        next = next < 0 ? ~next : next;
        return next < places.Length && places[next] < member.End;
    }

    private static int[] Find(string text)
    {
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

        places.Sort();
        return [.. places];
    }
}
