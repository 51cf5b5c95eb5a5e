using System;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers;

/// <summary>Finds one assembly among the references. To look for a type in all of them, or only to bind them, costs far more.</summary>
internal static class ReferencedAssembly
{
    /// <summary>The assembly of a name, or <see langword="null"/> where a compilation does not reference it.</summary>
    internal static IAssemblySymbol? Find(Compilation compilation, string name)
    {
        foreach (var reference in compilation.ExternalReferences)
        {
            // A reference from memory has no path to go by.
            if (reference.Display is not { } display || display.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && assembly.Name == name)
                {
                    return assembly;
                }
            }
        }

        return null;
    }
}
