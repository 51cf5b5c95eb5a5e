using System;
using System.Runtime.InteropServices;

namespace InstanceLint.Projects;

/// <summary>Compares paths as the file systems of the operating system do by default.</summary>
public static class PathComparison
{
    /// <summary>The comparer of this operating system.</summary>
    public static StringComparer Default { get; } =
        RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
}
