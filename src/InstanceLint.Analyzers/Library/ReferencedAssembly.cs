using System;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Library;

/// <summary>Finds one assembly among the references. To look for a type in all of them costs far more.</summary>
internal static class ReferencedAssembly
{
    /// <summary>Whether a compilation may reference an assembly, as far as names of files tell: nothing is bound for that.</summary>
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

    /// <summary>The assembly of a name, or <see langword="null"/> where a compilation does not reference it.</summary>
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

    /// <summary>A type of the assemblies whose names begin alike, or <see langword="null"/>.</summary>
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

    // A reference from memory has no path to go by.
    private static bool IsNamed(MetadataReference reference, string name) =>
        reference.Display is not { } display || display.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0;
}
