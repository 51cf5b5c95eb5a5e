using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers;

/// <summary>Tells the few files that may say something of ours from all others, which cost one search of their text.</summary>
internal sealed class MentionFilter
{
    // No definition and no quantity comes about without one of these; what is a common word counts only as a call.
    private static readonly string[] Words =
    [
        FluentNames.InstanceType, FluentNames.Requests, FluentNames.Limits, FluentNames.NodeSelector, FluentNames.MlflowModel,
        FluentNames.KnownInstanceTypes, FluentNames.FromString, FluentNames.Cpu, FluentNames.Memory, "ResourceQuantity",
        FluentNames.Define + "(", FluentNames.Request + "(", FluentNames.Limit + "(", FluentNames.Model + "(",
    ];

    private readonly ConcurrentDictionary<SyntaxTree, bool> _known = new();

    /// <summary>Whether the code of a member lies in such a file.</summary>
    internal bool Mentions(ImmutableArray<IOperation> blocks) => _known.GetOrAdd(blocks[0].Syntax.SyntaxTree, static tree =>
    {
        var text = tree.GetText().ToString();
        return Array.Exists(Words, word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
    });
}
