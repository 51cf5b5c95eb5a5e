using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InstanceLint.Analyzers;

/// <summary>Tells the classes whose methods a test runner calls: what one test defines is no part of any cluster.</summary>
internal static class TestClass
{
    private static readonly string[] Frameworks = ["Xunit", "NUnit.Framework", "Microsoft.VisualStudio.TestTools.UnitTesting", "TUnit.Core"];

    /// <summary>Whether a member stands in one.</summary>
    internal static bool Holds(ISymbol member)
    {
        for (var type = member.ContainingType; type is not null; type = type.ContainingType)
        {
            for (var at = type; at is not null; at = at.BaseType)
            {
                if (MayBeMarked(at) && at.GetMembers().Append(at).Any(IsMarked))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // To bind attributes costs more than all else that is done with a member.
    private static bool MayBeMarked(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax() is TypeDeclarationSyntax syntax && (syntax.AttributeLists.Count > 0 || syntax.Members.Any(member => member.AttributeLists.Count > 0)));

    private static bool IsMarked(ISymbol symbol) =>
        symbol is IMethodSymbol or INamedTypeSymbol && symbol.GetAttributes().Any(attribute => IsOfFramework(attribute.AttributeClass));

    // Many projects have attributes of their own, such as one for tests that need a cluster.
    private static bool IsOfFramework(INamedTypeSymbol? attribute) =>
        attribute is not null && (Frameworks.Contains(attribute.ContainingNamespace?.ToDisplayString(), StringComparer.Ordinal) || IsOfFramework(attribute.BaseType));
}
