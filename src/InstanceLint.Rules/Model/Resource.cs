using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Model;

/// <summary>One entry of <c>requests</c> or <c>limits</c>.</summary>
public sealed class Resource
{
    /// <summary>Creates an entry.</summary>
    /// <param name="name">The key: the name of the resource.</param>
    /// <param name="amount">The value: the amount.</param>
    /// <param name="isOfDeployment">Whether the entry is in a deployment, in which <c>gpu</c> is short for <c>nvidia.com/gpu</c>.</param>
    public Resource(Scalar name, Scalar amount, bool isOfDeployment = false)
    {
        Name = name;
        Amount = amount;
        Kind = name.State == ScalarState.Known ? ResourceKinds.Find(name.Text, isOfDeployment) : null;
        ExactAmount = amount.State == ScalarState.Known && amount.Kind is ScalarKind.String or ScalarKind.Number
            && Quantity.TryParse(amount.Value, out var quantity) ? quantity : null;
    }

    /// <summary>The name of the resource.</summary>
    public Scalar Name { get; }

    /// <summary>The amount as written.</summary>
    public Scalar Amount { get; }

    /// <summary>
    /// The row of the table of resources, or <see langword="null"/> for any other resource and for a name that is unknown.
    /// </summary>
    public ResourceKind? Kind { get; }

    /// <summary>The exact amount, or <see langword="null"/> if it is unknown or not a quantity.</summary>
    public Quantity? ExactAmount { get; }

    /// <summary>Whether the section has other entries with the same name, so it isn't certain which amount was meant.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether the amount is written as a whole number, as Azure Machine Learning requires for GPUs.</summary>
    // Text and value must be equal, because kubectl reads a plain 010 as the octal number 8.
    internal bool IsWholeNumber => Amount.State == ScalarState.Known && Amount.Text == Amount.Value && Characters.AreDigits(Amount.Text);

    /// <summary>Whether the amount is null, which counts as no entry.</summary>
    internal bool IsNull => Amount is { State: ScalarState.Known, Kind: ScalarKind.Null };
}
