using System;
using System.Globalization;
using InstanceLint.Fluent.Contents;

namespace InstanceLint.Fluent;

/// <summary>
/// An amount of cpu, as a Kubernetes quantity: <c>"1"</c> is one core, <c>"700m"</c> are 700 thousandths of one.
/// Any text is taken; <c>Build()</c> judges it: a quantity, above zero (Azure Machine Learning: INST2004, INST2005), at most 1,024 cores
/// (Kubernetes: INST2010). Two amounts are equal if their texts are.
/// </summary>
public sealed class Cpu : IEquatable<Cpu>
{
    private readonly string _quantity;

    private Cpu(string quantity) => _quantity = quantity;

    /// <summary>A number of cores, such as <c>2</c> or <c>0.5</c>; written the same in every culture.</summary>
    /// <param name="cores">The cores.</param>
    public static Cpu Cores(decimal cores) => new(Decimals.Write(cores));

    /// <summary>A number of thousandths of a core: <c>700</c> is written as <c>700m</c>.</summary>
    /// <param name="millicores">The thousandths.</param>
    public static Cpu Millicores(long millicores) => new(millicores.ToString(CultureInfo.InvariantCulture) + "m");

    /// <summary>An amount as Kubernetes writes it.</summary>
    /// <param name="quantity">The quantity, such as <c>1</c>, <c>0.5</c> or <c>700m</c>.</param>
    /// <exception cref="ArgumentNullException">The quantity is null.</exception>
    public static Cpu FromString(string quantity) => new(Argument.NotNull(quantity, nameof(quantity)));

    /// <summary>An amount as Kubernetes writes it.</summary>
    /// <param name="quantity">The quantity, such as <c>1</c>, <c>0.5</c> or <c>700m</c>.</param>
    /// <exception cref="ArgumentNullException">The quantity is null.</exception>
    public static implicit operator Cpu(string quantity) => FromString(quantity);

    /// <summary>Whether two amounts have the same text.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another one.</param>
    public static bool operator ==(Cpu? left, Cpu? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two amounts have different texts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another one.</param>
    public static bool operator !=(Cpu? left, Cpu? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Cpu? other) => other is not null && _quantity == other._quantity;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Cpu);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_quantity);

    /// <summary>The text, as it was given or is written in YAML.</summary>
    public override string ToString() => _quantity;
}
