using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Library;
using InstanceLint.Projects.FluentCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InstanceLint.CodeFixes;

/// <summary>Turns a manifest in a string literal, such as one that was pasted, into C# with the fluent library.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(TextToCSharp))]
public sealed class TextToCSharp : CodeRefactoringProvider
{
    internal const string Title = "Convert the manifest to C#";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || root.FindToken(context.Span.Start).Parent is not LiteralExpressionSyntax { Token.Value: string text } literal
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || FluentLibrary.In(model.Compilation) is not { } library
            || FluentProgram.Convert(text) is not { } program)
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            Title, token => ReplaceAsync(document, root, literal, program, model, library, token), nameof(TextToCSharp)));
    }

    private static Task<Document> ReplaceAsync(
        Document document,
        SyntaxNode root,
        LiteralExpressionSyntax literal,
        FluentProgram program,
        SemanticModel model,
        FluentLibrary library,
        CancellationToken cancellation)
    {
        var parse = ParseOf(literal, model, library, cancellation);
        var replaced = (ExpressionSyntax?)parse ?? literal;
        var indent = IndentOf(replaced);
        var expression = program.ToExpression(indent + "    ", isCluster: parse is not null && IsCluster(parse, model, cancellation));
        var isStatement = replaced.Parent is ExpressionStatementSyntax;
        if (parse is null && !isStatement && !IsVar(replaced))
        {
            // The code around it uses the text.
            expression += "\n" + indent + "    .ToYaml()";
        }

        var changed = isStatement
            ? root.ReplaceNode(replaced.Parent!, StatementOf(program, expression).WithTriviaFrom(replaced.Parent!))
            : root.ReplaceNode(replaced, SyntaxFactory.ParseExpression(expression).WithTriviaFrom(replaced));
        return Task.FromResult(document.WithSyntaxRoot(
            model.LookupNamespacesAndTypes(replaced.SpanStart, name: program.Definitions[0].Type).IsEmpty ? WithUsing(changed) : changed));
    }

    // InstanceType.Parse(literal) and the like.
    private static InvocationExpressionSyntax? ParseOf(
        LiteralExpressionSyntax literal, SemanticModel model, FluentLibrary library, CancellationToken cancellation) =>
        literal.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } }
        && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { Name: FluentNames.Parse } method
        && library.IsParser(method)
            ? call
            : null;

    private static bool IsCluster(ExpressionSyntax parse, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(parse, cancellation).Type?.Name == FluentNames.Cluster;

    private static bool IsVar(ExpressionSyntax expression) => expression.Parent is EqualsValueClauseSyntax
    {
        Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } },
    };

    private static StatementSyntax StatementOf(FluentProgram program, string expression)
    {
        var first = program.Definitions.Count == 1 ? CSharpNames.Of(program.Definitions[0].Name) : "cluster";
        return SyntaxFactory.ParseStatement($"var {first} = {expression};");
    }

    private static string IndentOf(SyntaxNode node)
    {
        var line = node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static SyntaxNode WithUsing(SyntaxNode root)
    {
        var directive = SyntaxFactory.ParseCompilationUnit($"using {FluentNames.Assembly};\n").Usings[0];
        if (root is not CompilationUnitSyntax unit)
        {
            return root;
        }

        if (unit.Usings.Count == 0 && unit.Members.FirstOrDefault() is { } first)
        {
            unit = unit.ReplaceNode(first, first.WithLeadingTrivia(first.GetLeadingTrivia().Insert(0, SyntaxFactory.LineFeed)));
        }

        return unit.AddUsings(directive);
    }
}
