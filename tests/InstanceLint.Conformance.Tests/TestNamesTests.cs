using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InstanceLint.Conformance.Tests;

/// <summary>A test project has one namespace, its name, and no two test projects have a type with the same name.</summary>
public class TestNamesTests
{
    private const string Shared = "Shared";
    private const string SharedNamespace = "InstanceLint.Testing";

    private static readonly string Root = Repository.PathOf("tests");

    // Folders with these names contain inputs of tests, which aren't compiled.
    private static readonly string[] Inputs = ["obj", "bin", "Corpus", "Regressions"];

    private static readonly Lazy<IReadOnlyList<(string Project, string Namespace, string Type)>> Types = new(Read);

    [Fact]
    public void A_project_has_one_namespace() => Assert.Equal(
        Types.Value.Select(type => type.Project).Distinct().Select(project => (project, project == Shared ? SharedNamespace : project)),
        Types.Value.Select(type => (type.Project, type.Namespace)).Distinct());

    [Fact]
    public void No_two_projects_have_a_type_of_the_same_name() => Assert.Equal(
        [],
        Types.Value.GroupBy(type => type.Type, type => type.Project).Where(projects => projects.Distinct().Skip(1).Any()).Select(type => type.Key));

    private static IReadOnlyList<(string Project, string Namespace, string Type)> Read() =>
    [
        .. Directory.GetFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: path, Parts: Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar)))
            .Where(file => !file.Parts.Intersect(Inputs).Any())
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path)).GetCompilationUnitRoot().Members
                .OfType<BaseNamespaceDeclarationSyntax>()
                .SelectMany(space => space.Members.OfType<BaseTypeDeclarationSyntax>()
                    .Select(type => (file.Parts[0], space.Name.ToString(), type.Identifier.ValueText)))),
    ];
}
