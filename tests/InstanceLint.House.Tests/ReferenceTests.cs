using System;
using System.Linq;
using System.Reflection;
using InstanceLint.Analyzers;
using InstanceLint.CodeFixes;
using InstanceLint.Projects;
using InstanceLint.Rules;
using InstanceLint.Yaml;

namespace InstanceLint.Tests;

/// <summary>Each foreign dependency lives in exactly one room.</summary>
public class ReferenceTests
{
    [Fact]
    public void Rules_reference_nothing_but_netstandard() => Assert.Equal(["netstandard"], ReferencesOf(typeof(Rule).Assembly));

    [Fact]
    public void Yaml_adds_only_yamldotnet() => Assert.Equal(["InstanceLint.Rules", "YamlDotNet", "netstandard"], ReferencesOf(typeof(ManifestReader).Assembly));

    [Fact]
    public void Projects_add_nothing() => Assert.Equal(["InstanceLint.Rules", "InstanceLint.Yaml", "netstandard"], ReferencesOf(typeof(ProjectLinter).Assembly));

    [Fact]
    public void Analyzers_add_only_the_compiler() => Assert.Equal(
        ["InstanceLint.Projects", "InstanceLint.Rules", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "netstandard"],
        ReferencesOf(typeof(DefinitionAnalyzer).Assembly));

    // Workspaces want their parts marked with System.Composition.
    [Fact]
    public void Code_fixes_add_only_workspaces() => Assert.Equal(
        [
            "InstanceLint.Analyzers", "InstanceLint.Rules", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces",
            "System.Collections.Immutable", "System.Composition.AttributedModel", "netstandard",
        ],
        ReferencesOf(typeof(RepairCodeFix).Assembly));

    [Fact]
    public void Fluent_library_adds_only_the_platform() => Assert.Equal(
        ["InstanceLint.Rules", "InstanceLint.Yaml"],
        ReferencesOf(typeof(Fluent.InstanceType).Assembly).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    private static string[] ReferencesOf(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Order(StringComparer.Ordinal)];
}
