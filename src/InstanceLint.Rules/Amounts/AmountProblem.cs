using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Amounts;

/// <summary>What is wrong with an amount of CPU or memory. A broken amount has one problem, so one rule reports it.</summary>
internal enum AmountProblem
{
    /// <summary>Nothing, or nothing that is known.</summary>
    None,

    /// <summary>It is null or an empty text: INST2005.</summary>
    Empty,

    /// <summary>It is not a quantity: INST2004.</summary>
    NotQuantity,

    /// <summary>It is zero or less: INST2005.</summary>
    NotPositive,

    /// <summary>It is a number or a boolean instead of a text: INST2006.</summary>
    NotString,

    /// <summary>It is less memory than a deployment may request: INST3002.</summary>
    BelowDeploymentMinimum,

    /// <summary>It is so small or so large that another unit was meant: INST2010.</summary>
    UnlikelyUnit,
}

/// <summary>Finds the problem of an amount.</summary>
internal static class AmountProblems
{
    /// <summary>More than any node has: 1,024 cores.</summary>
    private static readonly Quantity MostCores = Quantity.FromUnits(1024);

    /// <summary>Less than anything runs in: 1 MiB.</summary>
    private static readonly Quantity LeastBytes = Quantity.FromUnits(1 << 20);

    /// <summary>The least memory that a deployment may request: 1 MB (Azure Machine Learning).</summary>
    private static readonly Quantity LeastDeploymentBytes = Quantity.FromUnits(1_000_000);

    /// <summary>What is wrong with an amount, in the section of a definition that gives it.</summary>
    internal static AmountProblem Find(ResourceDefinition definition, ResourceSection section, Resource resource)
    {
        var problem = Find(resource);
        return problem == AmountProblem.UnlikelyUnit
            && resource.Kind == ResourceKinds.Memory
            && definition is DeploymentDefinition
            && ReferenceEquals(section, definition.Requests)
            && resource.ExactAmount < LeastDeploymentBytes
                ? AmountProblem.BelowDeploymentMinimum
                : problem;
    }

    /// <summary>What is wrong with an amount, whatever gives it.</summary>
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

        // None of a resource that need not be given is a way to say so.
        return quantity.Sign < 0 || (quantity.Sign == 0 && resource.Kind.IsRequired) ? AmountProblem.NotPositive
            : amount.Kind != ScalarKind.String ? AmountProblem.NotString
            : IsUnlikely(resource) ? AmountProblem.UnlikelyUnit
            : AmountProblem.None;
    }

    /// <summary>The exact amount of an entry without a problem, which may be compared; otherwise <see langword="null"/>.</summary>
    internal static Quantity? SoundAmount(this Resource resource) =>
        resource.Kind is { IsDevice: true } ? resource.IsWholeNumber ? resource.ExactAmount : null
        : Find(resource) == AmountProblem.None ? resource.ExactAmount
        : null;

    /// <summary>Whether an amount is so little memory or so much CPU that another unit was meant.</summary>
    internal static bool IsUnlikely(Resource resource) =>
        resource is { Kind: { IsRequired: true, Unit: var unit }, ExactAmount: { } amount } && IsUnlikely(unit, amount);

    /// <summary>Whether so many units are so few bytes or so many cores that another unit was meant.</summary>
    internal static bool IsUnlikely(ResourceUnit unit, Quantity amount) => unit switch
    {
        ResourceUnit.Cores => amount > MostCores,
        ResourceUnit.Bytes => amount < LeastBytes,
        _ => false,
    };
}
