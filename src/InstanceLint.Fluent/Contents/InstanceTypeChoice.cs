using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.Fluent.Contents;

/// <summary>The instance type that a workload refers to.</summary>
/// <param name="Name">The name of the instance type.</param>
/// <param name="Definition">The definition, or null if the workload has only the name.</param>
internal sealed record InstanceTypeChoice(string Name, InstanceType? Definition)
{
    internal static InstanceTypeChoice From(InstanceType type) => new(type.Name, type);

    /// <summary>Creates the scalar that the rules check.</summary>
    internal static Scalar ToScalar(InstanceTypeChoice? choice) =>
        choice is null ? Scalar.Absent(default) : Scalar.FromText(choice.Name, default);

    /// <summary>The definition that is checked together with the workload, if there is one.</summary>
    internal static InstanceTypeDefinition[] Along(InstanceTypeChoice? choice) =>
        choice?.Definition is { } definition ? [definition.Content.ToDefinition()] : [];
}
