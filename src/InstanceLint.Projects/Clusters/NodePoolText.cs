using System.Collections.Generic;

namespace InstanceLint.Projects.Clusters;

/// <summary>The settings of a node pool as text.</summary>
/// <param name="Name">The name of the node pool.</param>
/// <param name="Metadata">The settings by name, such as <c>VmSize</c>, with the parts of a list separated by <c>;</c>.</param>
public sealed record NodePoolText(string Name, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Returns a setting, or an empty text if it isn't set.</summary>
    internal string Find(string name) => Metadata.TryGetValue(name, out var text) ? text.Trim() : string.Empty;
}
