using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Analyzers.Library;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InstanceLint.CodeFixes;

/// <summary>The names that instance types of a program and of its manifests have, or may have.</summary>
internal sealed class TakenNames
{
    private static readonly ConditionalWeakTable<Project, TakenNames> Known = new();

    private readonly List<Text> _texts = [];
    private readonly IReadOnlyList<ClusterDefinition> _clusters;

    private TakenNames(IEnumerable<SyntaxNode> roots, IReadOnlyList<ClusterDefinition> clusters)
    {
        // A name may be held by a constant, a variable or a list before it is one. Workloads have none of their own.
        foreach (var literal in roots.SelectMany(root => root.DescendantNodes()).OfType<LiteralExpressionSyntax>())
        {
            if (literal.Token.Value is string text && CalledWith(literal) is var method and not FluentNames.InstanceType)
            {
                _texts.Add(new Text(text, method == FluentNames.Define, HomeOf(literal)));
            }
        }

        _clusters = clusters;
    }

    /// <summary>The names of a project; those of the same state of it are read once.</summary>
    internal static async Task<TakenNames> ReadAsync(Project project, CancellationToken cancellation)
    {
        if (Known.TryGetValue(project, out var known))
        {
            return known;
        }

        var roots = await Task.WhenAll(project.Documents.Select(document => document.GetSyntaxRootAsync(cancellation)))
            .ConfigureAwait(false);
        var names = new TakenNames(
            roots.OfType<SyntaxNode>(), CompilerProject.Read(project.AnalyzerOptions, cancellation).ReadClusters(cancellation));
        return Known.GetValue(project, _ => names);
    }

    /// <summary>Whether another instance type that may meet one has a name, or gets it when its own name is repaired.</summary>
    /// <param name="name">The name.</param>
    /// <param name="literal">The name that would go for it.</param>
    internal bool Has(string name, LiteralExpressionSyntax literal)
    {
        var (own, home) = (literal.Token.ValueText, HomeOf(literal));
        return _texts.Exists(other =>
                (other.Value == name || (other.IsDefined && other.Value != own && ObjectName.Suggest(other.Value) == name))
                && (home is null || other.Home is null || other.Home == home))
            || _clusters.Any(cluster => !cluster.CanRename(own, name));
    }

    // What a method that returns nothing defines, no other such method sees.
    private static (string Path, int Start)? HomeOf(SyntaxNode literal) =>
        literal.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax) switch
        {
            GlobalStatementSyntax statement => (statement.SyntaxTree.FilePath, 0),
            MethodDeclarationSyntax method when ReturnsNothing(method) => (method.SyntaxTree.FilePath, method.SpanStart),
            _ => null,
        };

    private static bool ReturnsNothing(MethodDeclarationSyntax method) => method.ReturnType
        is PredefinedTypeSyntax { Keyword.ValueText: "void" }
        or IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" };

    private static string? CalledWith(SyntaxNode literal) =>
        literal.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } }
            ? access.Name.Identifier.ValueText
            : null;

    /// <summary>A text of the program.</summary>
    /// <param name="Value">The text.</param>
    /// <param name="IsDefined">Whether a definition begins with it.</param>
    /// <param name="Home">The method that it is written in, or <see langword="null"/> if all of the program sees it.</param>
    private readonly record struct Text(string Value, bool IsDefined, (string Path, int Start)? Home);
}
