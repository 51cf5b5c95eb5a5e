using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>What a workload gets of a resource.</summary>
/// <param name="Resource">The entry that says so, or <see langword="null"/> if none is known.</param>
/// <param name="IsOwn">Whether the workload says so itself, and not its instance type.</param>
/// <param name="IsKnown">Whether that is certain: there is such an entry, or none for sure.</param>
public readonly record struct EffectiveResource(Resource? Resource, bool IsOwn, bool IsKnown)
{
    /// <summary>What a section gives of a resource.</summary>
    /// <param name="section">The section, or <see langword="null"/> if it is unknown.</param>
    /// <param name="kind">The resource.</param>
    /// <param name="isOwn">Whether it is the workload's own.</param>
    public static EffectiveResource From(ResourceSection? section, ResourceKind kind, bool isOwn)
    {
        var resource = section?.Find(kind);
        return new(resource, isOwn, resource is not null || section is { IsComplete: true });
    }
}
