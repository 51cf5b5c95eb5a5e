using System.IO;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Library;
using InstanceLint.Projects.FluentCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace InstanceLint.CodeFixes;

/// <summary>Adds a C# file with the definitions of a manifest. The manifest stays.</summary>
[ExportCodeRefactoringProvider(
    LanguageNames.CSharp,
    Name = nameof(ManifestToCSharp),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".yaml", ".yml"])]
public sealed class ManifestToCSharp : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.TextDocument, context.CancellationToken);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        if (FluentProgram.Convert(text.ToString()) is not { } program
            || await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation
            || FluentLibrary.In(compilation) is null)
        {
            return;
        }

        var name = FluentProgram.NameOf(Path.GetFileNameWithoutExtension(document.Name), string.Empty) + "Manifest";
        var file = program.ToFile(name, document.Project.DefaultNamespace ?? string.Empty);
        context.RegisterRefactoring(CodeAction.Create(
            $"Add {name}.cs with the definitions of this manifest",
            _ => Task.FromResult(document.Project.AddDocument(name + ".cs", file).Project.Solution),
            nameof(ManifestToCSharp)));
    }
}
