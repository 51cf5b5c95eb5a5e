using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Model;

/// <summary>Which resource an entry of <c>requests</c> or <c>limits</c> is about.</summary>
public enum ResourceKind
{
    /// <summary><c>cpu</c>, in cores.</summary>
    Cpu,

    /// <summary><c>memory</c>, in bytes.</summary>
    Memory,

    /// <summary><c>nvidia.com/gpu</c>, in devices.</summary>
    Gpu,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What is wrong with an amount of cpu or memory. A broken amount has one fault, so that it is reported once.</summary>
public enum AmountProblem
{
    /// <summary>Nothing, or nothing that can be seen.</summary>
    None,

    /// <summary>It is null or an empty text.</summary>
    Empty,

    /// <summary>It is no quantity.</summary>
    NotQuantity,

    /// <summary>It is zero or below.</summary>
    NotPositive,

    /// <summary>It is a number or a boolean instead of a text.</summary>
    NotString,

    /// <summary>It is sound, and yet so small or large that another unit was meant.</summary>
    UnlikelyUnit,
}

/// <summary>One entry of <c>requests</c> or <c>limits</c>.</summary>
public sealed class Resource
{
    /// <summary>The name of the cpu resource.</summary>
    public const string CpuName = "cpu";

    /// <summary>The name of the memory resource.</summary>
    public const string MemoryName = "memory";

    /// <summary>The name of the GPU resource.</summary>
    public const string GpuName = "nvidia.com/gpu";

    private const string ShortGpuName = "gpu";

    private static readonly Quantity LeastMemory = Quantity.FromUnits(1 << 20);
    private static readonly Quantity MostCores = Quantity.FromUnits(1024);

    /// <summary>An entry.</summary>
    /// <param name="name">The resource's name, the key.</param>
    /// <param name="amount">The amount, the value.</param>
    /// <param name="isOfDeployment">Whether it stands in a deployment, where <c>gpu</c> is short for <c>nvidia.com/gpu</c>.</param>
    public Resource(Scalar name, Scalar amount, bool isOfDeployment = false)
    {
        Name = name;
        Amount = amount;
        Kind = name.Text switch
        {
            _ when name.State != ScalarState.Known => ResourceKind.Other,
            CpuName => ResourceKind.Cpu,
            MemoryName => ResourceKind.Memory,
            GpuName => ResourceKind.Gpu,
            ShortGpuName when isOfDeployment => ResourceKind.Gpu,
            _ => ResourceKind.Other,
        };
        ExactAmount = amount.State == ScalarState.Known && amount.Kind is ScalarKind.String or ScalarKind.Number
            && Quantity.TryParse(amount.Value, out var quantity) ? quantity : null;
        Problem = Kind is ResourceKind.Cpu or ResourceKind.Memory ? Check() : AmountProblem.None;
    }

    /// <summary>The resource's name.</summary>
    public Scalar Name { get; }

    /// <summary>The amount as it is written.</summary>
    public Scalar Amount { get; }

    /// <summary>Which resource it is.</summary>
    public ResourceKind Kind { get; }

    /// <summary>The exact amount, or <see langword="null"/> where it cannot be seen or is no quantity.</summary>
    public Quantity? ExactAmount { get; }

    /// <summary>What is wrong with an amount of cpu or memory.</summary>
    public AmountProblem Problem { get; }

    /// <summary>The exact amount of an entry with no fault, which may be compared; otherwise <see langword="null"/>.</summary>
    public Quantity? SoundAmount => Problem == AmountProblem.None && (Kind != ResourceKind.Gpu || IsWholeNumber) ? ExactAmount : null;

    /// <summary>Whether the amount is written as a whole number, as a number of GPUs must be.</summary>
    // A plain 010 is digits and yet not what it seems: kubectl reads 8.
    internal bool IsWholeNumber => Amount.State == ScalarState.Known && Amount.Text == Amount.Value && Characters.AreDigits(Amount.Text);

    /// <summary>Whether it is so little memory or so much cpu that another unit was meant.</summary>
    internal bool IsUnlikely => ExactAmount is { } amount && IsUnlikelyFor(Kind, amount);

    /// <summary>Whether another entry may give the same amount of the same resource, however it is written.</summary>
    internal bool MayEqual(Resource other) =>
        Name.MayEqual(other.Name) && (ExactAmount is { } own && other.ExactAmount is { } theirs ? own == theirs : Amount.MayEqual(other.Amount));

    /// <summary>Whether an amount is so little memory or so much cpu that another unit was meant.</summary>
    internal static bool IsUnlikelyFor(ResourceKind kind, Quantity amount) => kind switch
    {
        ResourceKind.Cpu => amount > MostCores,
        ResourceKind.Memory => amount < LeastMemory,
        _ => false,
    };

    private AmountProblem Check()
    {
        if (Amount.State != ScalarState.Known)
        {
            return AmountProblem.None;
        }

        if (Amount.Kind == ScalarKind.Null || Amount.Value.Length == 0)
        {
            return AmountProblem.Empty;
        }

        if (ExactAmount is not { } quantity)
        {
            return Amount.Kind == ScalarKind.String ? AmountProblem.NotQuantity : AmountProblem.NotString;
        }

        if (quantity.Sign <= 0)
        {
            return AmountProblem.NotPositive;
        }

        return Amount.Kind != ScalarKind.String ? AmountProblem.NotString
            : IsUnlikely ? AmountProblem.UnlikelyUnit
            : AmountProblem.None;
    }
}
