using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Finds the classes that only tests use, such as one with the data of a theory.</summary>
internal sealed class TestHelpers
{
    // The names in the code of each outermost type, the other way around. The name of top-level code is empty.
    private readonly Dictionary<string, HashSet<string>> _users = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tests;

    /// <summary>Reads the names in all files.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="isTest">Whether a class has tests.</param>
    internal TestHelpers(Compilation compilation, Func<INamedTypeSymbol, bool> isTest)
    {
        _tests = new HashSet<string>(
            TypesOf(compilation.Assembly.GlobalNamespace).Where(isTest).Select(static type => type.Name), StringComparer.Ordinal);
        if (_tests.Count == 0)
        {
            return;
        }

        foreach (var root in compilation.SyntaxTrees.Select(static tree => tree.GetRoot()))
        {
            foreach (var name in root.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                var user = name.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault()?.Identifier.ValueText ?? string.Empty;
                if (!_users.TryGetValue(name.Identifier.ValueText, out var users))
                {
                    _users.Add(name.Identifier.ValueText, users = new HashSet<string>(StringComparer.Ordinal));
                }

                users.Add(user);
            }
        }
    }

    /// <summary>Whether tests use a class, by themselves or through other helpers, and nothing else does.</summary>
    internal bool Has(INamedTypeSymbol type) => _tests.Count > 0 && Has(type.Name, new HashSet<string>(StringComparer.Ordinal));

    private bool Has(string type, HashSet<string> asked) =>
        asked.Add(type)
        && _users.TryGetValue(type, out var users)
        && users.Any(user => user != type)
        && users.All(user => user == type || _tests.Contains(user) || (user.Length > 0 && Has(user, asked)));

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol root) =>
        root.GetTypeMembers().Concat(root.GetNamespaceMembers().SelectMany(TypesOf));
}
