using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.Fluent.Contents;

/// <summary>The instance type that a workload names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Definition">Its definition, where the workload was given that.</param>
internal sealed record InstanceTypeChoice(string Name, InstanceType? Definition)
{
    internal static InstanceTypeChoice From(InstanceType type) => new(type.Name, type);

    /// <summary>The choice as rules see it.</summary>
    internal static Scalar ToScalar(InstanceTypeChoice? choice) =>
        choice is null ? Scalar.Absent(default) : Scalar.FromText(choice.Name, default);

    /// <summary>The instance types that a workload brings along.</summary>
    internal static InstanceTypeDefinition[] Along(InstanceTypeChoice? choice) =>
        choice?.Definition is { } definition ? [definition.Content.ToDefinition()] : [];
}
