using InstanceLint.Rules.Scheduling;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>How much is certain of an amount. A sum is as certain as the least certain of its parts, which is the last one here.</summary>
internal enum Certainty
{
    /// <summary>The amount is exact.</summary>
    Exact,

    /// <summary>The amount can be greater.</summary>
    AtLeast,

    /// <summary>The amount can be less.</summary>
    AtMost,

    /// <summary>Nothing limits the amount.</summary>
    Unlimited,

    /// <summary>The amount is unknown.</summary>
    Unknown,
}

/// <summary>An amount of nodes, instances or a resource, with what is certain of it.</summary>
/// <param name="amount">The amount, if it has one.</param>
/// <param name="certainty">How much is certain.</param>
internal sealed class Estimate(Quantity amount, Certainty certainty)
{
    /// <summary>No amount.</summary>
    internal static readonly Estimate None = new(default, Certainty.Exact);

    /// <summary>An unknown amount.</summary>
    internal static readonly Estimate Unknown = new(default, Certainty.Unknown);

    /// <summary>An amount without a limit.</summary>
    internal static readonly Estimate Unlimited = new(default, Certainty.Unlimited);

    /// <summary>The amount, if it has one.</summary>
    internal Quantity Amount { get; } = amount;

    /// <summary>How much is certain.</summary>
    internal Certainty Certainty { get; } = certainty;

    /// <summary>Creates a count.</summary>
    internal static Estimate Count(int count, Certainty certainty = Certainty.Exact) => new(Quantity.FromUnits(count), certainty);

    /// <summary>Returns the sum of two amounts.</summary>
    internal Estimate Plus(Estimate other) =>
        new(Amount.Plus(other.Amount), other.Certainty > Certainty ? other.Certainty : Certainty);

    /// <summary>Returns what is left of an amount.</summary>
    /// <param name="used">What is used, exactly or at least.</param>
    internal Estimate Minus(Estimate used) => Certainty > Certainty.AtMost
        ? this
        : new(Amount.Minus(used.Amount), used.Certainty == Certainty.Exact ? Certainty : Certainty.AtMost);

    /// <summary>Returns the amount of several nodes.</summary>
    /// <param name="count">The number of nodes.</param>
    internal Estimate OnEach(Estimate count) =>
        Certainty == Certainty.Unknown ? this
        : Amount.Sign == 0 ? None
        : count.Certainty == Certainty.Unlimited ? Unlimited
        : new(Amount.Times(count.Amount.CountOf(Quantity.FromUnits(1))), count.Certainty > Certainty ? count.Certainty : Certainty);

    /// <summary>Formats the amount, such as <c>4</c>, <c>at most 49.18Gi</c> or <c>unlimited</c>.</summary>
    /// <param name="resource">The name of the resource, or of nothing that is a resource.</param>
    internal string Show(string resource = "") => Certainty switch
    {
        Certainty.Unknown => ClusterReports.Amount.Unknown,
        Certainty.Unlimited => "unlimited",
        Certainty.AtLeast when Amount.Sign == 0 => ClusterReports.Amount.Unknown,
        _ when Amount.Sign == 0 => ClusterReports.Amount.None,
        Certainty.AtLeast => "at least " + TextOf(resource),
        Certainty.AtMost => "at most " + TextOf(resource),
        _ => TextOf(resource),
    };

    private string TextOf(string resource) =>
        Amount.Sign < 0 ? "-" + NodePhrases.Amount(resource, default(Quantity).Minus(Amount)) : NodePhrases.Amount(resource, Amount);
}
