using System;
using System.Runtime.InteropServices;

namespace InstanceLint.Projects;

/// <summary>How the file systems of an operating system compare paths by default.</summary>
public static class PathComparison
{
    /// <summary>The comparer of this operating system.</summary>
    public static StringComparer Default { get; } =
        RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
}
