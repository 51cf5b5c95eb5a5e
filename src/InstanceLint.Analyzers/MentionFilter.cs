using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InstanceLint.Analyzers;

/// <summary>Tells the few members that may say something of ours from all others, which cost one search of their text.</summary>
internal sealed class MentionFilter
{
    // No definition and no quantity comes about without one of these; what is a common word counts only as a call.
    private static readonly string[] Words =
    [
        FluentNames.InstanceType, FluentNames.Deployment, FluentNames.Job, FluentNames.Requests, FluentNames.Limits, FluentNames.NodeSelector, FluentNames.MlflowModel,
        FluentNames.KnownInstanceTypes, FluentNames.FromString, FluentNames.Cpu, FluentNames.Memory, "ResourceQuantity",
        FluentNames.Define + "(", FluentNames.Request + "(", FluentNames.Limit + "(", FluentNames.Model + "(", FluentNames.Validate + "(",
    ];

    // The text of each file that has one of the words.
    private readonly ConcurrentDictionary<SyntaxTree, string?> _texts = new();

    /// <summary>Whether a member may say something of ours.</summary>
    internal bool Mentions(ImmutableArray<IOperation> blocks)
    {
        var syntax = blocks[0].Syntax;
        if (_texts.GetOrAdd(syntax.SyntaxTree, static tree => tree.GetText().ToString() is var text && Has(text, 0, text.Length) ? text : null) is not { } text)
        {
            return false;
        }

        // The type of a field or property tells as much as its value; that of top-level statements is the whole file.
        var member = syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.FullSpan ?? syntax.FullSpan;
        return syntax is CompilationUnitSyntax || Has(text, member.Start, member.Length);
    }

    private static bool Has(string text, int start, int length)
    {
        foreach (var word in Words)
        {
            if (text.IndexOf(word, start, length, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
