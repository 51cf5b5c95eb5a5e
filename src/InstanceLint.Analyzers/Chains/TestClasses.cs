using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers.Chains;

/// <summary>
/// Finds the classes with tests, including their base classes, nested classes and enclosing classes. Their definitions may be invalid on
/// purpose and aren't part of a cluster.
/// </summary>
internal sealed class TestClasses
{
    private static readonly string[] Frameworks =
    [
        "Xunit",
        "NUnit.Framework",
        "Microsoft.VisualStudio.TestTools.UnitTesting",
        "TUnit.Core",
    ];

    private static readonly string[] Assemblies = ["xunit", "nunit", "Microsoft.VisualStudio.TestPlatform", "MSTest", "TUnit"];

    // Keyed by outermost class, so many members of one class are looked up once.
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _tests = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _marked = new(SymbolEqualityComparer.Default);
    private readonly Lazy<HashSet<INamedTypeSymbol>> _bases;
    private readonly Lazy<TestHelpers?> _helpers;
    private readonly bool _isTestProject;

    internal TestClasses(Compilation compilation, AnalyzerOptions options)
    {
        _bases = new(() => FindBases(compilation.Assembly.GlobalNamespace));
        _helpers = new(() => MayHaveTests(compilation) ? new TestHelpers(compilation, HasTests) : null);
        var properties = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        _isTestProject = IsTrue(properties, "IsTestProject") || IsTrue(properties, "IsTestingPlatformApplication");
    }

    /// <summary>Whether the whole project is a test project.</summary>
    internal bool HoldAll => _isTestProject;

    /// <summary>Whether a member or type is in a test project or a class with tests, or only tests use it.</summary>
    internal bool Hold(ISymbol member) =>
        _isTestProject || ((member as INamedTypeSymbol ?? member.ContainingType) is { } type && _tests.GetOrAdd(OutermostOf(type), IsTest));

    private bool IsTest(INamedTypeSymbol outermost) =>
        HasTests(outermost) || (AllOf(outermost).Any(MayBeBase) && _bases.Value.Contains(outermost))
            || _helpers.Value?.Has(outermost) == true;

    // Looking for tests in all classes takes time, so first look for a framework.
    private static bool MayHaveTests(Compilation compilation) =>
        compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Any(static space =>
            Array.Exists(Frameworks, name => name.StartsWith(space.Name, StringComparison.Ordinal)))
        || compilation.ReferencedAssemblyNames.Any(static assembly =>
            Array.Exists(Assemblies, name => assembly.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

    private static bool IsTrue(AnalyzerConfigOptions properties, string name) =>
        properties.TryGetValue("build_property." + name, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static bool MayBeBase(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class, IsStatic: false, IsSealed: false };

    // A base class often contains what its tests need, but no test.
    private HashSet<INamedTypeSymbol> FindBases(INamespaceSymbol root)
    {
        var bases = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var type in AllOf(root))
        {
            if (IsFromSource(type.BaseType) && HasTests(OutermostOf(type)))
            {
                bases.UnionWith(BasesOf(type).Where(IsFromSource).Select(OutermostOf));
            }
        }

        return bases;
    }

    private bool HasTests(INamedTypeSymbol outermost) =>
        AllOf(outermost).Any(type =>
            IsOfFramework(type) || BasesOf(type).Prepend(type).Any(at => _marked.GetOrAdd(at.OriginalDefinition, IsMarked)));

    // Binding attributes is the most expensive part of checking a member, so it's avoided if there are none.
    private static bool IsMarked(INamedTypeSymbol type) =>
        MayBeMarked(type) && type.GetMembers().OfType<IMethodSymbol>().Append<ISymbol>(type).Any(HasTestAttribute);

    private static bool MayBeMarked(INamedTypeSymbol type) => !IsFromSource(type) || type.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax() is TypeDeclarationSyntax syntax
            && (syntax.AttributeLists.Count > 0 || syntax.Members.Any(member => member.AttributeLists.Count > 0)));

    private static bool HasTestAttribute(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && IsOfFramework(type));

    // Many projects derive their own attributes, such as one for tests that need a cluster.
    private static bool IsOfFramework(INamedTypeSymbol type) => BasesOf(type).Prepend(type).Concat(type.AllInterfaces).Any(at =>
        at.ContainingNamespace?.ToDisplayString() is { } name
        && Frameworks.Any(framework => name == framework || name.StartsWith(framework + ".", StringComparison.Ordinal)));

    private static bool IsFromSource(INamedTypeSymbol? type) => type?.DeclaringSyntaxReferences.IsEmpty == false;

    private static INamedTypeSymbol OutermostOf(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer)
        {
            type = outer;
        }

        return type.OriginalDefinition;
    }

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null && at.SpecialType != SpecialType.System_Object; at = at.BaseType)
        {
            yield return at;
        }
    }

    // Returns a type with its nested types, or all types of a namespace.
    private static IEnumerable<INamedTypeSymbol> AllOf(INamespaceOrTypeSymbol root)
    {
        var rest = new Stack<INamespaceOrTypeSymbol>();
        rest.Push(root);
        while (rest.Count > 0)
        {
            var at = rest.Pop();
            if (at is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var member in at is INamespaceSymbol space ? space.GetMembers() : at.GetTypeMembers())
            {
                rest.Push(member);
            }
        }
    }
}
