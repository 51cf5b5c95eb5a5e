using System;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Library;

/// <summary>Finds one assembly among the references. Searching all assemblies for a type costs far more.</summary>
internal static class ReferencedAssembly
{
    /// <summary>Whether a compilation may reference an assembly, by the names of files only, so nothing is bound.</summary>
    internal static bool MayExist(Compilation compilation, string name)
    {
        foreach (var reference in compilation.ExternalReferences)
        {
            if (IsNamed(reference, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the assembly with a name, or <see langword="null"/> if the compilation doesn't reference it.</summary>
    internal static IAssemblySymbol? Find(Compilation compilation, string name)
    {
        foreach (var reference in compilation.ExternalReferences)
        {
            if (IsNamed(reference, name)
                && compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly
                && assembly.Name == name)
            {
                return assembly;
            }
        }

        return null;
    }

    /// <summary>Returns a type in the assemblies whose names start with a text, or <see langword="null"/>.</summary>
    internal static INamedTypeSymbol? FindType(Compilation compilation, string name, string type)
    {
        foreach (var reference in compilation.ExternalReferences)
        {
            if (IsNamed(reference, name)
                && (compilation.GetAssemblyOrModuleSymbol(reference) as IAssemblySymbol)?.GetTypeByMetadataName(type) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // A reference from memory has no path, so it may be any assembly.
    private static bool IsNamed(MetadataReference reference, string name) =>
        reference.Display is not { } display || display.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0;
}
