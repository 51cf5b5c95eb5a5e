using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Culture;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Manifests;
using InstanceLint.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Conformance.Tests;

/// <summary>Compiles C# with the analyzers, like a project that references the fluent library.</summary>
internal static class CSharpFindings
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    // The implicit usings of the SDK and of the library.
    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading.Tasks; global using InstanceLint.Fluent;",
        Options,
        "GlobalUsings.g.cs");

    // Without the tests' own assemblies, which also use the library and may define instance types.
    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "KubernetesClient.dll" or "InstanceLint.Fluent.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Returns one line for each finding, in the form of <see cref="Findings.Print"/>.</summary>
    internal static string In(string code) => Print(Analyze(code));

    /// <summary>Returns the findings in a file in a folder, with an <c>.editorconfig</c> in <c>/project</c>.</summary>
    internal static string InFile(string code, string path, string config)
    {
        var set = AnalyzerConfigSet.Create(new List<AnalyzerConfig> { AnalyzerConfig.Parse(config, "/project/.editorconfig") });
        return Print(Analyze(code, path, new Severities(set)));
    }

    /// <summary>Returns the IDs of the rules whose findings have a code fix.</summary>
    internal static IEnumerable<string> FixableIn(string code) =>
        from diagnostic in Analyze(code)
        let fix = FixProperties.Read(diagnostic.Properties)
        where fix is not null
        let node = diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
        where SyntaxEdit.Create(fix, node) is not null
        select diagnostic.Id;

    private static ImmutableArray<Diagnostic> Analyze(string code, string path = "Program.cs", SyntaxTreeOptionsProvider? severities = null)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Options, path);
        var kind = tree.GetRoot().ChildNodes().Any(node => node is GlobalStatementSyntax) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable).WithSyntaxTreeOptionsProvider(severities);
        var compilation = CSharpCompilation.Create("Example", [tree, Usings], References, options);
        var analyzed = compilation.WithAnalyzers([new DefinitionAnalyzer(), new CultureAnalyzer()]);
        return analyzed.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    /// <summary>What an IDE says of the manifests of a cluster, in the same form.</summary>
    internal static string InManifests(IReadOnlyList<NamedText> files, string extension)
    {
        ImmutableArray<AdditionalText> texts = [.. files.Select(file => new ManifestText(file))];
        var compilation = CSharpCompilation.Create("Example", [], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var analyzed = compilation.WithAnalyzers([new ManifestAnalyzer()], new AnalyzerOptions(texts, new LiveOptions(files, extension)));
        return Print(analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult());
    }

    private static string Print(IEnumerable<Diagnostic> diagnostics) => string.Concat(
        from diagnostic in diagnostics
        where diagnostic.Severity > DiagnosticSeverity.Hidden
        let lines = diagnostic.Location.GetLineSpan()
        let start = lines.StartLinePosition
        let end = lines.EndLinePosition
        let file = diagnostic.Location.IsInSource ? string.Empty : NamedText.PrefixOf(lines.Path)
        orderby lines.Path, start, diagnostic.Id
        select $"{file}{start.Line + 1}:{start.Character + 1}-{end.Line + 1}:{end.Character + 1} {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");

    private sealed class ManifestText(NamedText file) : AdditionalText
    {
        public override string Path => file.Name;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(file.Text);
    }

    private sealed class LiveOptions(IReadOnlyList<NamedText> files, string extension) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new(StringComparer.Ordinal)
        {
            ["build_property._InstanceLintLive"] = "true",
            [EncodedProject.Property] = files.Aggregate(new EncodedProject { NodeSelector = extension }, (project, file) => project.AddManifest(file.Name)).ToString(),
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new(StringComparer.Ordinal));
    }

    private sealed class Severities(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
