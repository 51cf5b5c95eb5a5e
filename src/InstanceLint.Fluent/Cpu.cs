using System;
using System.Globalization;
using InstanceLint.Fluent.Contents;

namespace InstanceLint.Fluent;

/// <summary>
/// An amount of CPU, as a Kubernetes quantity: <c>"1"</c> is one core, <c>"700m"</c> is 700 thousandths of a core. Any text is accepted
/// here. <c>Build()</c> requires a quantity greater than zero (Azure Machine Learning: INST2004, INST2005) and at most 1,024 cores
/// (Kubernetes: INST2010). Two amounts are equal if their texts are equal, so <c>"1"</c> and <c>"1000m"</c> are not.
/// </summary>
public sealed class Cpu : IEquatable<Cpu>
{
    private readonly string _quantity;

    private Cpu(string quantity) => _quantity = quantity;

    /// <summary>Creates an amount from a number of cores. It's written with a decimal point in every culture.</summary>
    /// <param name="cores">The number of cores, such as <c>2</c> or <c>0.5</c>.</param>
    public static Cpu Cores(decimal cores) => new(Decimals.Write(cores));

    /// <summary>Creates an amount from thousandths of a core: <c>700</c> is written as <c>700m</c>.</summary>
    /// <param name="millicores">The number of thousandths of a core.</param>
    public static Cpu Millicores(long millicores) => new(millicores.ToString(CultureInfo.InvariantCulture) + "m");

    /// <summary>Creates an amount from a Kubernetes quantity.</summary>
    /// <param name="quantity">The quantity in cores, such as <c>1</c>, <c>0.5</c> or <c>700m</c>. It's checked by <c>Build()</c>.</param>
    /// <exception cref="ArgumentNullException">The quantity is <see langword="null"/>.</exception>
    public static Cpu FromString(string quantity) => new(Argument.NotNull(quantity, nameof(quantity)));

    /// <summary>Creates an amount from a Kubernetes quantity, as <see cref="FromString"/> does.</summary>
    /// <param name="quantity">The quantity in cores, such as <c>1</c>, <c>0.5</c> or <c>700m</c>. It's checked by <c>Build()</c>.</param>
    /// <exception cref="ArgumentNullException">The quantity is <see langword="null"/>.</exception>
    public static implicit operator Cpu(string quantity) => FromString(quantity);

    /// <summary>Returns whether two amounts have the same text.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator ==(Cpu? left, Cpu? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two amounts have different texts.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator !=(Cpu? left, Cpu? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Cpu? other) => other is not null && _quantity == other._quantity;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Cpu);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_quantity);

    /// <summary>Returns the quantity as it was passed in and as it's written in YAML.</summary>
    public override string ToString() => _quantity;
}
