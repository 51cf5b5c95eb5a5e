using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers.Strings;

/// <summary>Checks YAML in C# strings that hold a whole document of Azure Machine Learning, by all rules for manifests.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StringAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property that turns the analyzer off.</summary>
    internal const string Switch = "build_property.InstanceLintYamlInCSharp";

    // Each document has one of these, and few other files do.
    private static readonly string[] Words =
        ["amlarc.azureml.com", "kind: InstanceType", "instance_type", "endpoint_name", "compute:", ".schema.json"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleCatalog.All.Where(rule => rule.Languages.HasFlag(RuleLanguages.Yaml))
            .Select(static rule => DiagnosticDescriptors.ForMember(ManifestDiagnosticDescriptors.Find(rule)))
            .ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Switch, out var value)
            && string.Equals(value, "false", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var tests = new TestClasses(context.Compilation, context.Options);
        if (tests.HoldAll)
        {
            return;
        }

        var (compilation, options) = (context.Compilation, context.Options);
        var settings = new Lazy<ClusterSettings>(() => SettingsOf(compilation, options));
        context.RegisterSemanticModelAction(model => Check(model, tests, settings));
    }

    // What else the cluster has is unknown, and so is the cluster of a string if the project has several.
    private static ClusterSettings SettingsOf(Compilation compilation, AnalyzerOptions options)
    {
        var (settings, _) = CompilerProject.Read(options, CancellationToken.None);
        return settings.SettingsOf(string.Empty) with
        {
            IsIncomplete = ReferencedAssembly.MayExist(compilation, FluentNames.Assembly),
            KnownInstanceTypes = [],
        };
    }

    private static void Check(SemanticModelAnalysisContext context, TestClasses tests, Lazy<ClusterSettings> settings)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var text = tree.GetText(context.CancellationToken).ToString();
        if (!Array.Exists(Words, word => text.IndexOf(word, StringComparison.Ordinal) >= 0))
        {
            return;
        }

        foreach (var expression in StringsOf(tree.GetRoot(context.CancellationToken)))
        {
            if (Typing.IsIn(expression)
                || StringDecoder.Decode(expression) is not { HasOpenHole: false } decoded
                || !Array.Exists(Words, word => decoded.Text.IndexOf(word, StringComparison.Ordinal) >= 0)
                || HasFormatItem(decoded.Text)
                || (MemberOf(context.SemanticModel, expression) is { } member && tests.Hold(member))
                || StringUse.IsPart(expression)
                || StringUse.IsTried(expression))
            {
                continue;
            }

            try
            {
                Lint(context, expression, decoded, settings.Value);
            }
            catch (Exception exception) when (InternalError.Is(exception))
            {
                context.ReportDiagnostic(InternalError.ForString(expression, exception));
            }
        }
    }

    private static void Lint(SemanticModelAnalysisContext context, ExpressionSyntax expression, StringText text, ClusterSettings settings)
    {
        var manifest = ManifestReader.Read(
            text.Text, new StringSource(expression, text), isNamed: false, ManifestRole.Manifest, context.CancellationToken);
        if (!IsManifest(manifest, text.Text))
        {
            return;
        }

        foreach (var finding in Linter.Lint([new ClusterDefinition(settings, [Linter.Outline(manifest)])]))
        {
            if (finding.Suppression is null)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticDescriptors.ForMember(ManifestDiagnosticDescriptors.Find(finding.Rule)),
                    Locations.ToLocation(finding.Span),
                    finding.Message));
            }
        }
    }

    // Other texts mention Azure Machine Learning too, such as a message. They aren't YAML.
    private static bool IsManifest(Manifest manifest, string text) =>
        manifest.Definitions.Count > 0
        || manifest.Findings.Any(static finding => finding.Rule.Id is not (RuleIds.ManifestMustParse or RuleIds.ManifestMustBeReadable))
        || (HasKey(text, "apiVersion") && HasKey(text, "kind"))
        || HasKey(text, "$schema");

    // The outermost expression, because a string may be only a part of a sum.
    private static IEnumerable<ExpressionSyntax> StringsOf(SyntaxNode root) => root
        .DescendantNodes(static node => !IsText(node))
        .OfType<ExpressionSyntax>()
        .Where(IsText);

    private static bool IsText(SyntaxNode node)
    {
        while (node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            if (IsString(StringDecoder.WithoutParentheses(sum.Right)))
            {
                return true;
            }

            node = StringDecoder.WithoutParentheses(sum.Left);
        }

        return IsString(node);
    }

    private static bool IsString(SyntaxNode node) => node
        is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression }
        or InterpolatedStringExpressionSyntax;

    private static ISymbol? MemberOf(SemanticModel model, ExpressionSyntax expression) =>
        expression.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type ? model.GetDeclaredSymbol(type) : null;

    // Such as {0} for string.Format.
    private static bool HasFormatItem(string text)
    {
        for (var at = text.IndexOf('{'); at >= 0 && at + 2 < text.Length; at = text.IndexOf('{', at + 1))
        {
            if (text[at + 1] is >= '0' and <= '9' && text[at + 2] is '}' or ':' or ',' or (>= '0' and <= '9'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasKey(string text, string key)
    {
        for (var at = text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            var end = at + key.Length;
            end += end < text.Length && text[end] is '"' or '\'' ? 1 : 0;
            if (end < text.Length && text[end] == ':' && (at == 0 || text[at - 1] is '\n' or ' ' or '"' or '\'' or '{' or ','))
            {
                return true;
            }
        }

        return false;
    }
}
