using System;
using System.Runtime.InteropServices;

namespace InstanceLint.Projects;

/// <summary>Compares paths as the file systems of the operating system do by default.</summary>
public static class PathComparison
{
    /// <summary>The comparer of this operating system.</summary>
    public static StringComparer Default { get; } = IsCaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>Whether paths that differ in case are different.</summary>
    internal static bool IsCaseSensitive => RuntimeInformation.IsOSPlatform(OSPlatform.Linux);
}
