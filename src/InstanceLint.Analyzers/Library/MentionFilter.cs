using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

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
    private static readonly ConditionalWeakTable<SyntaxTree, int[]> Places = new();

    /// <summary>Whether a member may use the fluent library.</summary>
    internal static bool Mentions(OperationBlockAnalysisContext block)
    {
        // Statements outside of a member don't compile, and are passed to analyzers in some runs only.
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

        // The type of a field or property counts too, not only its value. For top-level statements, the member is the whole file.
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
