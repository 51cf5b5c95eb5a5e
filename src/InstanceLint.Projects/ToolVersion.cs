using System.Reflection;

namespace InstanceLint.Projects;

/// <summary>The version of InstanceLint, for output that says what made it.</summary>
internal static class ToolVersion
{
    /// <summary>The version without the commit, so output doesn't depend on it.</summary>
    internal static readonly string Current =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>().InformationalVersion.Split('+')[0];
}
