using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InstanceLint.Analyzers.Diagnostics;

/// <summary>Finds code that is being typed. It says nothing yet.</summary>
internal static class Typing
{
    /// <summary>Whether a location in C# is in a statement, or a member, that has a syntax error.</summary>
    internal static bool IsIn(Location location) =>
        location.SourceTree?.GetRoot() is { ContainsDiagnostics: true } root
        && root.FindToken(location.SourceSpan.Start).Parent is { } node
        && IsIn(node);

    /// <summary>Whether the statement that contains a node, or the member if there is none, has a syntax error.</summary>
    internal static bool IsIn(SyntaxNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at is StatementSyntax or MemberDeclarationSyntax)
            {
                return at.ContainsDiagnostics
                    && at.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            }
        }

        return false;
    }
}
