using System.Linq;
using System.Reflection;
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

    private static string[] ReferencesOf(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Order(System.StringComparer.Ordinal)];
}
