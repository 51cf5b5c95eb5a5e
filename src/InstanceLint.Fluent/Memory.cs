using System;
using InstanceLint.Fluent.Contents;

namespace InstanceLint.Fluent;

/// <summary>
/// An amount of memory, as a Kubernetes quantity: <c>"2Gi"</c> are 2 · 2^30 bytes, <c>"500M"</c> are 500 · 10^6.
/// Any text is taken; <c>Build()</c> judges it: a quantity, above zero (Azure Machine Learning: INST2004, INST2005), at least 1Mi
/// (Kubernetes: INST2010). Two amounts are equal if their texts are.
/// </summary>
public sealed class Memory : IEquatable<Memory>
{
    private readonly string _quantity;

    private Memory(string quantity) => _quantity = quantity;

    /// <summary>A number of kibibytes of 2^10 bytes: <c>2</c> is written as <c>2Ki</c>, in every culture.</summary>
    /// <param name="amount">The number, which may have a fraction.</param>
    public static Memory KiB(decimal amount) => new(Decimals.Write(amount, "Ki"));

    /// <summary>A number of mebibytes of 2^20 bytes: <c>2</c> is written as <c>2Mi</c>, in every culture.</summary>
    /// <param name="amount">The number, which may have a fraction.</param>
    public static Memory MiB(decimal amount) => new(Decimals.Write(amount, "Mi"));

    /// <summary>A number of gibibytes of 2^30 bytes: <c>2</c> is written as <c>2Gi</c>, in every culture.</summary>
    /// <param name="amount">The number, which may have a fraction.</param>
    public static Memory GiB(decimal amount) => new(Decimals.Write(amount, "Gi"));

    /// <summary>A number of tebibytes of 2^40 bytes: <c>2</c> is written as <c>2Ti</c>, in every culture.</summary>
    /// <param name="amount">The number, which may have a fraction.</param>
    public static Memory TiB(decimal amount) => new(Decimals.Write(amount, "Ti"));

    /// <summary>A number of kilobytes of 10^3 bytes: <c>2</c> is written as <c>2k</c>, in every culture.</summary>
    /// <param name="amount">The number, which may have a fraction.</param>
    public static Memory KB(decimal amount) => new(Decimals.Write(amount, "k"));

    /// <summary>A number of megabytes of 10^6 bytes: <c>2</c> is written as <c>2M</c>, in every culture.</summary>
    /// <param name="amount">The number, which may have a fraction.</param>
    public static Memory MB(decimal amount) => new(Decimals.Write(amount, "M"));

    /// <summary>A number of gigabytes of 10^9 bytes: <c>2</c> is written as <c>2G</c>, in every culture.</summary>
    /// <param name="amount">The number, which may have a fraction.</param>
    public static Memory GB(decimal amount) => new(Decimals.Write(amount, "G"));

    /// <summary>A number of terabytes of 10^12 bytes: <c>2</c> is written as <c>2T</c>, in every culture.</summary>
    /// <param name="amount">The number, which may have a fraction.</param>
    public static Memory TB(decimal amount) => new(Decimals.Write(amount, "T"));

    /// <summary>An amount as Kubernetes writes it.</summary>
    /// <param name="quantity">The quantity, such as <c>2Gi</c>, <c>1.5Gi</c> or <c>500M</c>.</param>
    /// <exception cref="ArgumentNullException">The quantity is null.</exception>
    public static Memory FromString(string quantity) => new(Argument.NotNull(quantity, nameof(quantity)));

    /// <summary>An amount as Kubernetes writes it.</summary>
    /// <param name="quantity">The quantity, such as <c>2Gi</c>, <c>1.5Gi</c> or <c>500M</c>.</param>
    /// <exception cref="ArgumentNullException">The quantity is null.</exception>
    public static implicit operator Memory(string quantity) => FromString(quantity);

    /// <summary>Whether two amounts have the same text.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another one.</param>
    public static bool operator ==(Memory? left, Memory? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two amounts have different texts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another one.</param>
    public static bool operator !=(Memory? left, Memory? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Memory? other) => other is not null && _quantity == other._quantity;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Memory);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_quantity);

    /// <summary>The text, as it was given or is written in YAML.</summary>
    public override string ToString() => _quantity;
}
