using System;
using InstanceLint.Fluent.Contents;

namespace InstanceLint.Fluent;

/// <summary>
/// An amount of memory, as a Kubernetes quantity: <c>"2Gi"</c> is 2 · 2^30 bytes, <c>"500M"</c> is 500 · 10^6 bytes. Any text is accepted
/// here. <c>Build()</c> requires a quantity greater than zero (Azure Machine Learning: INST2004, INST2005) and at least 1 MiB (Kubernetes:
/// INST2010). Two amounts are equal if their texts are equal, so <c>"1Gi"</c> and <c>"1024Mi"</c> are not.
/// </summary>
public sealed class Memory : IEquatable<Memory>
{
    private readonly string _quantity;

    private Memory(string quantity) => _quantity = quantity;

    /// <summary>Creates an amount from kibibytes (2^10 bytes): <c>2</c> is written as <c>2Ki</c>, in every culture.</summary>
    /// <param name="amount">The number of kibibytes. It can have a fraction.</param>
    public static Memory KiB(decimal amount) => new(Decimals.Write(amount, "Ki"));

    /// <summary>Creates an amount from mebibytes (2^20 bytes): <c>2</c> is written as <c>2Mi</c>, in every culture.</summary>
    /// <param name="amount">The number of mebibytes. It can have a fraction.</param>
    public static Memory MiB(decimal amount) => new(Decimals.Write(amount, "Mi"));

    /// <summary>Creates an amount from gibibytes (2^30 bytes): <c>2</c> is written as <c>2Gi</c>, in every culture.</summary>
    /// <param name="amount">The number of gibibytes. It can have a fraction.</param>
    public static Memory GiB(decimal amount) => new(Decimals.Write(amount, "Gi"));

    /// <summary>Creates an amount from tebibytes (2^40 bytes): <c>2</c> is written as <c>2Ti</c>, in every culture.</summary>
    /// <param name="amount">The number of tebibytes. It can have a fraction.</param>
    public static Memory TiB(decimal amount) => new(Decimals.Write(amount, "Ti"));

    /// <summary>Creates an amount from kilobytes (10^3 bytes): <c>2</c> is written as <c>2k</c>, in every culture.</summary>
    /// <param name="amount">The number of kilobytes. It can have a fraction.</param>
    public static Memory KB(decimal amount) => new(Decimals.Write(amount, "k"));

    /// <summary>Creates an amount from megabytes (10^6 bytes): <c>2</c> is written as <c>2M</c>, in every culture.</summary>
    /// <param name="amount">The number of megabytes. It can have a fraction.</param>
    public static Memory MB(decimal amount) => new(Decimals.Write(amount, "M"));

    /// <summary>Creates an amount from gigabytes (10^9 bytes): <c>2</c> is written as <c>2G</c>, in every culture.</summary>
    /// <param name="amount">The number of gigabytes. It can have a fraction.</param>
    public static Memory GB(decimal amount) => new(Decimals.Write(amount, "G"));

    /// <summary>Creates an amount from terabytes (10^12 bytes): <c>2</c> is written as <c>2T</c>, in every culture.</summary>
    /// <param name="amount">The number of terabytes. It can have a fraction.</param>
    public static Memory TB(decimal amount) => new(Decimals.Write(amount, "T"));

    /// <summary>Creates an amount from a Kubernetes quantity.</summary>
    /// <param name="quantity">The quantity in bytes, such as <c>2Gi</c> or <c>500M</c>. It's checked by <c>Build()</c>.</param>
    /// <exception cref="ArgumentNullException">The quantity is <see langword="null"/>.</exception>
    public static Memory FromString(string quantity) => new(Argument.NotNull(quantity, nameof(quantity)));

    /// <summary>Creates an amount from a Kubernetes quantity, as <see cref="FromString"/> does.</summary>
    /// <param name="quantity">The quantity in bytes, such as <c>2Gi</c> or <c>500M</c>. It's checked by <c>Build()</c>.</param>
    /// <exception cref="ArgumentNullException">The quantity is <see langword="null"/>.</exception>
    public static implicit operator Memory(string quantity) => FromString(quantity);

    /// <summary>Returns whether two amounts have the same text.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator ==(Memory? left, Memory? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two amounts have different texts.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator !=(Memory? left, Memory? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Memory? other) => other is not null && _quantity == other._quantity;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Memory);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_quantity);

    /// <summary>Returns the quantity as it was passed in and as it's written in YAML.</summary>
    public override string ToString() => _quantity;
}
