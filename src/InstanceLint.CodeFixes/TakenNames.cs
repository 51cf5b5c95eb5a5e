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

/// <summary>The names that instance types have, or may have, in a program and its manifests.</summary>
internal sealed class TakenNames
{
    private static readonly ConditionalWeakTable<Project, TakenNames> Known = new();

    private readonly List<Text> _texts = [];
    private readonly IReadOnlyList<ClusterDefinition> _clusters;

    private TakenNames(IEnumerable<SyntaxNode> roots, IReadOnlyList<ClusterDefinition> clusters)
    {
        // A constant, variable or list may hold the name of an instance type, so all texts count except the names of workloads.
        foreach (var literal in roots.SelectMany(root => root.DescendantNodes()).OfType<LiteralExpressionSyntax>())
        {
            if (literal.Token.Value is string text && CalledWith(literal) is var method and not FluentNames.InstanceType)
            {
                _texts.Add(new Text(text, method is FluentNames.Define or FluentNames.Name, HomeOf(literal)));
            }
        }

        _clusters = clusters;
    }

    /// <summary>Reads the names of a project, once for each state of the project.</summary>
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

    /// <summary>Whether another instance type that may exist at the same time has a name, or gets it when its own name is fixed.</summary>
    /// <param name="name">The new name.</param>
    /// <param name="literal">The literal with the old name.</param>
    internal bool Has(string name, LiteralExpressionSyntax literal)
    {
        var (own, home) = (literal.Token.ValueText, HomeOf(literal));
        return _texts.Exists(other =>
                (other.Value == name || (other.IsDefined && other.Value != own && ObjectName.Suggest(other.Value) == name))
                && (home is null || other.Home is null || other.Home == home))
            || _clusters.Any(cluster => !cluster.CanRename(own, name));
    }

    // A definition in a method without a result stays in that method, so other such methods can use the same name.
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

    /// <summary>A text in the program.</summary>
    /// <param name="Value">The text.</param>
    /// <param name="IsDefined">Whether it's the name of a definition.</param>
    /// <param name="Home">The method that it's in, or <see langword="null"/> if the whole program can use it.</param>
    private readonly record struct Text(string Value, bool IsDefined, (string Path, int Start)? Home);
}
