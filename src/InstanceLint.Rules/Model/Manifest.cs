using System.Collections.Generic;

namespace InstanceLint.Rules.Model;

/// <summary>What a reader saw in one file.</summary>
/// <param name="InstanceTypes">The instance types that it defines, in order.</param>
/// <param name="Findings">What is wrong with the file itself.</param>
public sealed record Manifest(IReadOnlyList<InstanceTypeDefinition> InstanceTypes, IReadOnlyList<Finding> Findings)
{
    /// <summary>A file that could not be read at all.</summary>
    /// <param name="finding">Why.</param>
    public static Manifest Unreadable(Finding finding) => new([], [finding]);
}
