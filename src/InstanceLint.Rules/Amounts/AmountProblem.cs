using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Amounts;

/// <summary>The problem of an amount of CPU or memory. There is exactly one, so exactly one rule reports it.</summary>
internal enum AmountProblem
{
    /// <summary>No problem, or the amount is unknown.</summary>
    None,

    /// <summary>The amount is null or an empty text: INST2005.</summary>
    Empty,

    /// <summary>The amount is not a quantity: INST2004.</summary>
    NotQuantity,

    /// <summary>The amount is zero or less: INST2005.</summary>
    NotPositive,

    /// <summary>The amount is a number or a boolean instead of a string: INST2006.</summary>
    NotString,

    /// <summary>The amount is less memory than a deployment can request: INST3002.</summary>
    BelowDeploymentMinimum,

    /// <summary>The amount is so small or so large that another unit was probably meant: INST2010.</summary>
    UnlikelyUnit,
}

/// <summary>Finds the problem of an amount.</summary>
internal static class AmountProblems
{
    /// <summary>1,024 cores, more than any node has.</summary>
    private static readonly Quantity MostCores = Quantity.FromUnits(1024);

    /// <summary>1 MiB, less than any container can run in.</summary>
    private static readonly Quantity LeastBytes = Quantity.FromUnits(1 << 20);

    /// <summary>1 MB, the least memory that a deployment can request (Azure Machine Learning).</summary>
    private static readonly Quantity LeastDeploymentBytes = Quantity.FromUnits(1_000_000);

    /// <summary>Finds the problem of an amount, taking the definition and section that it's in into account.</summary>
    internal static AmountProblem Find(ResourceDefinition definition, ResourceSection section, Resource resource)
    {
        var problem = Find(resource);
        if (problem != AmountProblem.UnlikelyUnit || resource.Kind != ResourceKinds.Memory || definition is not DeploymentDefinition)
        {
            return problem;
        }

        // Azure Machine Learning accepts 1 MB, although nothing runs in it.
        return !(resource.ExactAmount < LeastDeploymentBytes) ? AmountProblem.None
            : ReferenceEquals(section, definition.Requests) ? AmountProblem.BelowDeploymentMinimum
            : problem;
    }

    /// <summary>Finds the problem that an amount has in any definition.</summary>
    internal static AmountProblem Find(Resource resource)
    {
        var amount = resource.Amount;
        if (resource.Kind is not { IsDevice: false } || amount.State != ScalarState.Known)
        {
            return AmountProblem.None;
        }

        if (amount.Kind == ScalarKind.Null || amount.Value.Length == 0)
        {
            return AmountProblem.Empty;
        }

        if (resource.ExactAmount is not { } quantity)
        {
            return amount.Kind == ScalarKind.String ? AmountProblem.NotQuantity : AmountProblem.NotString;
        }

        // Zero is fine for a resource that isn't required, because it means none.
        return quantity.Sign < 0 || (quantity.Sign == 0 && resource.Kind.IsRequired) ? AmountProblem.NotPositive
            : amount.Kind != ScalarKind.String ? AmountProblem.NotString
            : IsUnlikely(resource) ? AmountProblem.UnlikelyUnit
            : AmountProblem.None;
    }

    /// <summary>Returns the exact amount if it has no problem, so it can be compared; otherwise <see langword="null"/>.</summary>
    internal static Quantity? SoundAmount(this Resource resource) =>
        resource.Kind is { IsDevice: true } ? resource.IsWholeNumber ? resource.ExactAmount : null
        : Find(resource) == AmountProblem.None ? resource.ExactAmount
        : null;

    /// <summary>Whether an amount is so little memory or so much CPU that another unit was probably meant.</summary>
    internal static bool IsUnlikely(Resource resource) =>
        resource is { Kind: { IsRequired: true, Unit: var unit }, ExactAmount: { } amount } && IsUnlikely(unit, amount);

    /// <summary>Whether a quantity of a unit is so few bytes or so many cores that another unit was probably meant.</summary>
    internal static bool IsUnlikely(ResourceUnit unit, Quantity amount) => unit switch
    {
        ResourceUnit.Cores => amount > MostCores,
        ResourceUnit.Bytes => amount < LeastBytes,
        _ => false,
    };
}
