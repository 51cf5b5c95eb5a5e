using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace InstanceLint.CodeFixes;

/// <summary>Removes a call from a chain, and keeps all comments in it.</summary>
internal static class CallRemoval
{
    /// <summary>Returns the receiver of the call, with the comments of both, or <see langword="null"/> if the call must stay.</summary>
    internal static ExpressionSyntax? Remove(InvocationExpressionSyntax call)
    {
        if (call.Parent is ExpressionStatementSyntax
            || call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver, OperatorToken: var dot })
        {
            return null;
        }

        var removed = call.DescendantTrivia().Where(trivia => trivia.SpanStart >= receiver.FullSpan.End).ToList();
        if (removed.Exists(trivia => trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia)))
        {
            return null;
        }

        var kept = receiver.GetTrailingTrivia().ToList();
        var indent = dot.LeadingTrivia.LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        for (var i = 0; i < removed.Count; i++)
        {
            if (IsComment(removed[i]))
            {
                kept.Add(EndsLine(kept) ? indent : Space);
                kept.Add(removed[i]);
                kept.AddRange(removed.Skip(i + 1).Take(1).Where(IsEndOfLine));
            }
        }

        return receiver.WithTrailingTrivia(Fit(kept, [.. call.GetTrailingTrivia()], indent));
    }

    // The trivia after the call is kept after its receiver, but a comment that extends to the end of the line needs a new line.
    private static List<SyntaxTrivia> Fit(List<SyntaxTrivia> kept, List<SyntaxTrivia> trailing, SyntaxTrivia indent)
    {
        if (EndsLine(trailing))
        {
            return EndsLine(kept) ? kept : [.. kept, trailing[trailing.Count - 1]];
        }

        return !EndsLine(kept) ? kept : kept.Exists(IsComment) ? [.. kept, indent] : trailing;
    }

    private static bool EndsLine(List<SyntaxTrivia> trivia) => trivia.Count > 0 && IsEndOfLine(trivia[trivia.Count - 1]);

    private static bool IsEndOfLine(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind()
        is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
