using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    // Keyed by outermost class, so many members of one class are looked up once.
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _tests = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _marked = new(SymbolEqualityComparer.Default);
    private readonly Lazy<HashSet<INamedTypeSymbol>> _bases;

    internal TestClasses(Compilation compilation) => _bases = new(() => FindBases(compilation.Assembly.GlobalNamespace));

    /// <summary>Whether a member is in a class with tests.</summary>
    internal bool Hold(ISymbol member) => member.ContainingType is { } type && _tests.GetOrAdd(OutermostOf(type), IsTest);

    private bool IsTest(INamedTypeSymbol outermost) =>
        HasTests(outermost) || (AllOf(outermost).Any(MayBeBase) && _bases.Value.Contains(outermost));

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
