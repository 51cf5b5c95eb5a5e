using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InstanceLint.Conformance.Tests;

/// <summary>The folders of Rules use each other in one direction only.</summary>
public class RuleFolderTests
{
    // From bottom to top. A folder can use itself and those on the lines before it. The linter is in the root.
    private static readonly string[][] Layers =
    [
        ["Vocabulary"],
        ["Model"],
        ["Findings"],
        ["Definitions"],
        ["Amounts"],
        ["Scheduling"],
        ["Manifests", "InstanceTypes", "Resources", "Workloads", "Clusters", "CSharp", "Policies", "Settings"],
        [Linter],
    ];

    private const string Linter = "";

    private static readonly string Root = Repository.PathOf("src", "InstanceLint.Rules");

    // Each use of one type by another, by the files that declare them.
    private static readonly Lazy<IReadOnlyList<(string From, string To)>> Uses = new(ReadUses);

    private static IEnumerable<(string From, string To)> Arrows =>
        Uses.Value.Select(use => (FolderOf(use.From), FolderOf(use.To))).Where(arrow => arrow.Item1 != arrow.Item2).Distinct();

    public static IEnumerable<TheoryDataRow<string>> Folders => Layers.SelectMany(layer => layer).Select(folder => new TheoryDataRow<string>(folder));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_knows_only_folders_below(string folder)
    {
        var below = Layers.TakeWhile(layer => !layer.Contains(folder)).SelectMany(layer => layer);
        Assert.Subset(below.ToHashSet(StringComparer.Ordinal), Arrows.Where(arrow => arrow.From == folder).Select(arrow => arrow.To).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_folder_has_a_layer() => Assert.Equal(
        Layers.SelectMany(layer => layer).Where(folder => folder != Linter).Order(StringComparer.Ordinal),
        Directory.GetDirectories(Root).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal));

    // Without these uses, the first test could never fail.
    [Theory]
    [InlineData("Model", "Vocabulary")]
    [InlineData("Definitions", "Findings")]
    [InlineData("Resources", "Amounts")]
    [InlineData("Clusters", "Scheduling")]
    [InlineData(Linter, "Manifests")]
    public void Known_arrows_are_seen(string from, string to) => Assert.Contains((from, to), Arrows);

    // Code that several rules need is in a folder of its own.
    [Fact]
    public void No_rule_is_a_library_for_another_rule()
    {
        var rules = RuleCatalog.All.Select(rule => rule.Name).ToHashSet(StringComparer.Ordinal);
        var uses = Uses.Value.Select(use => (From: Path.GetFileNameWithoutExtension(use.From), To: Path.GetFileNameWithoutExtension(use.To)));
        Assert.DoesNotContain(uses, use => rules.Contains(use.From) && rules.Contains(use.To));
    }

    private static IReadOnlyList<(string From, string To)> ReadUses()
    {
        var trees = Directory.GetFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Root, path).StartsWith("obj", StringComparison.Ordinal))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(nameof(RuleFolderTests), trees, platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return
        [
            .. compilation.SyntaxTrees
                .SelectMany(tree => SymbolsIn(compilation.GetSemanticModel(tree)).Select(symbol => (tree.FilePath, FileOf(symbol))))
                .Where(use => use.Item2.Length > 0 && use.Item2 != use.FilePath)
                .Distinct(),
        ];
    }

    private static IEnumerable<ISymbol> SymbolsIn(SemanticModel model) => model.SyntaxTree.GetRoot().DescendantNodes()
        .OfType<SimpleNameSyntax>()
        .Where(name => name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null)
        .Select(name => model.GetSymbolInfo(name).Symbol)
        .OfType<ISymbol>();

    private static string FileOf(ISymbol symbol) =>
        (symbol is INamespaceSymbol ? null : symbol as INamedTypeSymbol ?? symbol.ContainingType)?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath ?? string.Empty;

    private static string FolderOf(string path) => Path.GetRelativePath(Root, Path.GetDirectoryName(path)!) is var folder && folder == "." ? Linter : folder;
}
