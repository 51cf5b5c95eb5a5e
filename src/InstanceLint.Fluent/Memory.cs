using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using InstanceLint.Fluent.Contents;

namespace InstanceLint.Fluent;

/// <summary>
/// An amount of memory, as a Kubernetes quantity: <c>"2Gi"</c> is 2 · 2^30 bytes, <c>"500M"</c> is 500 · 10^6 bytes. <c>Build()</c>
/// requires a quantity greater than zero (Azure Machine Learning: INST2004, INST2005) and at least 1 MiB (Kubernetes: INST2010). Immutable.
/// Two amounts are equal if they are the same number of bytes: <c>"1Gi"</c> and <c>"1024Mi"</c> are.
/// </summary>
public sealed class Memory : IEquatable<Memory>, IComparable<Memory>, IComparable
#if NET
    , IParsable<Memory>, ISpanFormattable
#else
    , IFormattable
#endif
{
    private static readonly (string Suffix, decimal Size)[] Units =
    [
        ("Ti", 1L << 40), ("Gi", 1L << 30), ("Mi", 1L << 20), ("Ki", 1L << 10),
        ("T", 1_000_000_000_000), ("G", 1_000_000_000), ("M", 1_000_000), ("k", 1_000),
    ];

    private readonly Amount _amount;

    private Memory(string quantity) => _amount = new Amount(quantity);

    /// <summary>Creates an amount from a number of bytes, which is written without a suffix.</summary>
    /// <param name="bytes">The number of bytes.</param>
    public static Memory Bytes(long bytes) => new(bytes.ToString(CultureInfo.InvariantCulture));

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

    /// <summary>Creates an amount from a Kubernetes quantity. Any text is accepted; <c>Build()</c> checks it.</summary>
    /// <param name="quantity">The quantity in bytes, such as <c>2Gi</c> or <c>500M</c>.</param>
    /// <exception cref="ArgumentNullException">The quantity is <see langword="null"/>.</exception>
    public static Memory FromString(string quantity) => new(Argument.NotNull(quantity, nameof(quantity)));

    /// <summary>Creates an amount from a Kubernetes quantity, and checks that it is one.</summary>
    /// <param name="quantity">The quantity in bytes, such as <c>2Gi</c> or <c>500M</c>.</param>
    /// <exception cref="ArgumentNullException">The quantity is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">Kubernetes rejects the text.</exception>
    public static Memory Parse(string quantity) => TryParse(Argument.NotNull(quantity, nameof(quantity)), out var result)
        ? result
        : throw new FormatException($"'{quantity}' is not a Kubernetes quantity; use a number with an optional suffix, such as 500m or 2Gi.");

    /// <summary>Creates an amount from a Kubernetes quantity if it is one.</summary>
    /// <param name="quantity">The quantity in bytes, such as <c>2Gi</c> or <c>500M</c>.</param>
    /// <param name="result">The amount, or <see langword="null"/> if Kubernetes rejects the text.</param>
    /// <returns>Whether the text is a quantity.</returns>
    public static bool TryParse([NotNullWhen(true)] string? quantity, [NotNullWhen(true)] out Memory? result)
    {
        result = quantity is null ? null : new Memory(quantity);
        result = result?._amount.IsValid == true ? result : null;
        return result is not null;
    }

#if NET
    /// <inheritdoc/>
    static Memory IParsable<Memory>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool IParsable<Memory>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Memory result) => TryParse(s, out result);
#endif

    /// <summary>Creates an amount from a Kubernetes quantity, as <see cref="FromString"/> does.</summary>
    /// <param name="quantity">The quantity in bytes, such as <c>2Gi</c> or <c>500M</c>. It's checked by <c>Build()</c>.</param>
    /// <exception cref="ArgumentNullException">The quantity is <see langword="null"/>.</exception>
    public static implicit operator Memory(string quantity) => FromString(quantity);

    /// <summary>Returns whether two amounts are the same, in any notation.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator ==(Memory? left, Memory? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two amounts are different.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator !=(Memory? left, Memory? right) => !(left == right);

    /// <summary>Returns whether the first amount is less than the second one.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator <(Memory? left, Memory? right) => Compare(left, right) < 0;

    /// <summary>Returns whether the first amount is greater than the second one.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator >(Memory? left, Memory? right) => Compare(left, right) > 0;

    /// <summary>Returns whether the first amount is not greater than the second one.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator <=(Memory? left, Memory? right) => Compare(left, right) <= 0;

    /// <summary>Returns whether the first amount is not less than the second one.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator >=(Memory? left, Memory? right) => Compare(left, right) >= 0;

    /// <summary>Adds two amounts.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <exception cref="ArgumentNullException">An amount is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">An amount is not a quantity.</exception>
    /// <exception cref="OverflowException">The sum is too large.</exception>
    public static Memory operator +(Memory left, Memory right) => Of(UnitsOf(left, nameof(left)) + UnitsOf(right, nameof(right)));

    /// <summary>Subtracts an amount from another one.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The amount to subtract.</param>
    /// <exception cref="ArgumentNullException">An amount is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">An amount is not a quantity.</exception>
    /// <exception cref="OverflowException">The difference is too large.</exception>
    public static Memory operator -(Memory left, Memory right) => Of(UnitsOf(left, nameof(left)) - UnitsOf(right, nameof(right)));

    /// <summary>Multiplies an amount. The product is rounded down to a whole byte.</summary>
    /// <param name="left">The amount.</param>
    /// <param name="right">The factor.</param>
    /// <exception cref="ArgumentNullException">The amount is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The amount is not a quantity.</exception>
    /// <exception cref="OverflowException">The product is too large.</exception>
    public static Memory operator *(Memory left, decimal right) => Of(UnitsOf(left, nameof(left)) * right);

    /// <summary>Multiplies an amount. The product is rounded down to a whole byte.</summary>
    /// <param name="left">The factor.</param>
    /// <param name="right">The amount.</param>
    /// <exception cref="ArgumentNullException">The amount is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The amount is not a quantity.</exception>
    /// <exception cref="OverflowException">The product is too large.</exception>
    public static Memory operator *(decimal left, Memory right) => right * left;

    /// <summary>Divides an amount. The quotient is rounded down to a whole byte, so the parts never exceed the whole.</summary>
    /// <param name="left">The amount.</param>
    /// <param name="right">The divisor.</param>
    /// <exception cref="ArgumentNullException">The amount is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The amount is not a quantity.</exception>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Memory operator /(Memory left, decimal right) => Of(UnitsOf(left, nameof(left)) / right);

    /// <summary>Returns the number of bytes, rounded up as Kubernetes does.</summary>
    /// <exception cref="FormatException">The text is not a quantity.</exception>
    /// <exception cref="OverflowException">The number is too large.</exception>
    public long ToBytes() => _amount.InWhole(1);

    /// <summary>Compares two amounts. A text that isn't a quantity precedes all amounts.</summary>
    /// <param name="other">The other amount.</param>
    public int CompareTo(Memory? other) => other is null ? 1 : _amount.CompareTo(other._amount);

    /// <inheritdoc/>
    int IComparable.CompareTo(object? obj) => obj is null or Memory
        ? CompareTo(obj as Memory)
        : throw new ArgumentException("The object is not a Memory.", nameof(obj));

    /// <summary>Returns whether another amount is the same, in any notation: <c>1Gi</c> and <c>1024Mi</c> are.</summary>
    /// <param name="other">The other amount.</param>
    public bool Equals(Memory? other) => other is not null && _amount.Equals(other._amount);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Memory);

    /// <inheritdoc/>
    public override int GetHashCode() => _amount.GetHashCode();

    /// <summary>Returns the quantity as it was passed in and as it's written in YAML.</summary>
    public override string ToString() => _amount.ToString();

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Format(format);

#if NET
    /// <inheritdoc/>
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = Format(format.ToString());
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
#endif

    private string Format(string? format) => format is null or "" or "G"
        ? ToString()
        : throw new FormatException($"The format '{format}' does not exist; use none, because the text is the one in YAML.");

    private static int Compare(Memory? left, Memory? right) => left is null ? (right is null ? 0 : -1) : left.CompareTo(right);

    private static decimal UnitsOf(Memory amount, string name) => Argument.NotNull(amount, name)._amount.Units;

    // In the unit that makes the smallest whole number.
    private static Memory Of(decimal bytes)
    {
        bytes = decimal.Floor(bytes);
        var (suffix, size) = Units.Where(unit => bytes != 0 && bytes % unit.Size == 0)
            .DefaultIfEmpty((string.Empty, 1m))
            .OrderByDescending(static unit => unit.Item2)
            .First();
        return new Memory(Decimals.Write(bytes / size, suffix));
    }
}
