using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>The amount of a resource that applies to a workload.</summary>
/// <param name="Resource">The entry with the amount, or <see langword="null"/> if none is known.</param>
/// <param name="IsOwn">Whether the workload itself has the entry, rather than its instance type.</param>
/// <param name="IsKnown">Whether the result is certain: either there is an entry or there certainly is none.</param>
public readonly record struct EffectiveResource(Resource? Resource, bool IsOwn, bool IsKnown)
{
    /// <summary>Finds the entry of a resource in a section.</summary>
    /// <param name="section">The section, or <see langword="null"/> if it is unknown.</param>
    /// <param name="kind">The resource.</param>
    /// <param name="isOwn">Whether the section is the workload's own.</param>
    public static EffectiveResource From(ResourceSection? section, ResourceKind kind, bool isOwn)
    {
        var resource = section?.Find(kind);
        return new(resource, isOwn, resource is not null || section is { IsComplete: true });
    }
}
