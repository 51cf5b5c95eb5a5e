using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Manifests;
using InstanceLint.Analyzers.Quantities;
using InstanceLint.Analyzers.Strings;
using InstanceLint.CodeFixes;
using InstanceLint.Projects.Settings;
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
                && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("xunit.", StringComparison.Ordinal) || name is "netstandard.dll" or "KubernetesClient.dll" or "InstanceLint.Fluent.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Returns one line for each finding, in the form of <see cref="Findings.Print"/>.</summary>
    internal static string In(string code, string settings = "") => Print(Analyze(code, settings));

    /// <summary>Returns the findings in a file in a folder, with an <c>.editorconfig</c> in <c>/project</c>.</summary>
    internal static string InFile(string code, string path, string config, string settings = "")
    {
        var set = AnalyzerConfigSet.Create(new List<AnalyzerConfig> { AnalyzerConfig.Parse(config, "/project/.editorconfig") });
        return Print(Analyze(code, settings, path, new Severities(set)));
    }

    /// <summary>Returns the IDs of the rules whose findings have a code fix.</summary>
    internal static IEnumerable<string> FixableIn(string code, string settings) =>
        from diagnostic in Analyze(code, settings)
        let fix = FixProperties.Read(diagnostic.Properties)
        where fix is not null
        let node = diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
        where SyntaxEdit.Create(fix, node) is not null
        select diagnostic.Id;

    private static ImmutableArray<Diagnostic> Analyze(string code, string settings, string path = "Program.cs", SyntaxTreeOptionsProvider? severities = null)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Options, path);
        var kind = tree.GetRoot().ChildNodes().Any(node => node is GlobalStatementSyntax) || code.Contains(" Main(", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable).WithSyntaxTreeOptionsProvider(severities);
        var compilation = CSharpCompilation.Create("Example", [tree, Usings], References, options);
        NamedText[] files = settings.Length == 0 ? [] : [new(SettingsFile.Name, settings)];
        var analyzed = compilation.WithAnalyzers(
            [new DefinitionAnalyzer(), new QuantityAnalyzer(), new StringAnalyzer()],
            new AnalyzerOptions([.. files.Select(file => new ManifestText(file))], new ProjectOptions(files, string.Empty)));
        return analyzed.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    /// <summary>What an IDE says of the manifests of a cluster, in the same form.</summary>
    internal static string InManifests(IReadOnlyList<NamedText> files, string extension)
    {
        ImmutableArray<AdditionalText> texts = [.. files.Select(file => new ManifestText(file))];
        var compilation = CSharpCompilation.Create("Example", [], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var analyzed = compilation.WithAnalyzers([new ManifestAnalyzer()], new AnalyzerOptions(texts, new ProjectOptions(files, extension, isLive: true)));
        var diagnostics = analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return Print(diagnostics.Where(diagnostic => ProjectCase.HasSettings(files) || !diagnostic.Id.StartsWith("INST9", StringComparison.Ordinal)));
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

    private sealed class ProjectOptions(IReadOnlyList<NamedText> files, string extension, bool isLive = false) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new(StringComparer.Ordinal)
        {
            ["build_property._InstanceLintLive"] = isLive ? "true" : string.Empty,
            [EncodedProject.Property] = Encode(files, extension).ToString(),
        });

        private static EncodedProject Encode(IReadOnlyList<NamedText> files, string extension)
        {
            var project = new EncodedProject
            {
                NodeSelector = extension,
                SettingsFile = files.FirstOrDefault(ProjectCase.IsSettings)?.Name ?? string.Empty,
                Baseline = files.FirstOrDefault(ProjectCase.IsBaseline)?.Name ?? string.Empty,
            };
            return ProjectCase.SourcesOf(files, ProjectCase.SettingsOf(files))
                .Aggregate(project, (encoded, source) => encoded.AddManifest(source.Path, string.Join(';', source.Clusters)));
        }

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
