using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InstanceLint.CodeFixes;

/// <summary>
/// Fixes a finding in a manifest as the target <c>InstanceLintFix</c> does, or suppresses it with a comment. Manifests are additional
/// documents of the project.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ManifestCodeFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { ".yaml", ".yml" })]
public sealed class ManifestCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        RuleCatalog.All.Where(rule => rule.Languages.HasFlag(RuleLanguages.Yaml)).Select(rule => rule.Id).ToImmutableArray();

    /// <summary>Returns <see langword="null"/>: the compiler applies fixes to all documents only if they are C#.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        var manifests = CompilerProject.Read(project.AnalyzerOptions, context.CancellationToken);
        foreach (var diagnostic in context.Diagnostics)
        {
            Register(context, diagnostic, ManifestFix.Find(manifests, diagnostic, context.CancellationToken));
            Register(context, diagnostic, ManifestSuppression.Find(manifests, diagnostic, context.CancellationToken));
        }

        return Task.CompletedTask;
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, ManifestEdit? edit)
    {
        if (edit is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    edit.Title,
                    cancellation => edit.ApplyAsync(context.TextDocument.Project, cancellation),
                    equivalenceKey: $"{diagnostic.Id} {edit.Title}"),
                diagnostic);
        }
    }
}
