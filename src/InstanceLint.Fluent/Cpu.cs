using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using InstanceLint.Fluent.Contents;

namespace InstanceLint.Fluent;

/// <summary>
/// An amount of CPU, as a Kubernetes quantity: <c>"1"</c> is one core, <c>"700m"</c> is 700 thousandths of a core. <c>Build()</c>
/// requires a quantity greater than zero (Azure Machine Learning: INST2004, INST2005) and at most 1,024 cores (Kubernetes: INST2010).
/// Immutable. Two amounts are equal if they are the same number of cores: <c>"1"</c> and <c>"1000m"</c> are.
/// </summary>
public sealed class Cpu : IEquatable<Cpu>, IComparable<Cpu>, IComparable
#if NET
    , IParsable<Cpu>, ISpanFormattable
#else
    , IFormattable
#endif
{
    private readonly Amount _amount;

    private Cpu(string quantity) => _amount = new Amount(quantity);

    /// <summary>Creates an amount from a number of cores. It's written with a decimal point in every culture.</summary>
    /// <param name="cores">The number of cores, such as <c>2</c> or <c>0.5</c>.</param>
    public static Cpu Cores(decimal cores) => new(Decimals.Write(cores));

    /// <summary>Creates an amount from thousandths of a core: <c>700</c> is written as <c>700m</c>.</summary>
    /// <param name="millicores">The number of thousandths of a core.</param>
    public static Cpu Millicores(long millicores) => new(millicores.ToString(CultureInfo.InvariantCulture) + "m");

    /// <summary>Creates an amount from a Kubernetes quantity. Any text is accepted; <c>Build()</c> checks it.</summary>
    /// <param name="quantity">The quantity in cores, such as <c>1</c>, <c>0.5</c> or <c>700m</c>.</param>
    /// <exception cref="ArgumentNullException">The quantity is <see langword="null"/>.</exception>
    public static Cpu FromString(string quantity) => new(Argument.NotNull(quantity, nameof(quantity)));

    /// <summary>Creates an amount from a Kubernetes quantity, and checks that it is one.</summary>
    /// <param name="quantity">The quantity in cores, such as <c>1</c>, <c>0.5</c> or <c>700m</c>.</param>
    /// <exception cref="ArgumentNullException">The quantity is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">Kubernetes rejects the text.</exception>
    public static Cpu Parse(string quantity) => TryParse(Argument.NotNull(quantity, nameof(quantity)), out var result)
        ? result
        : throw new FormatException($"'{quantity}' is not a Kubernetes quantity; use a number with an optional suffix, such as 500m or 2Gi.");

    /// <summary>Creates an amount from a Kubernetes quantity if it is one.</summary>
    /// <param name="quantity">The quantity in cores, such as <c>1</c>, <c>0.5</c> or <c>700m</c>.</param>
    /// <param name="result">The amount, or <see langword="null"/> if Kubernetes rejects the text.</param>
    /// <returns>Whether the text is a quantity.</returns>
    public static bool TryParse([NotNullWhen(true)] string? quantity, [NotNullWhen(true)] out Cpu? result)
    {
        result = quantity is null ? null : new Cpu(quantity);
        result = result?._amount.IsValid == true ? result : null;
        return result is not null;
    }

#if NET
    /// <inheritdoc/>
    static Cpu IParsable<Cpu>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool IParsable<Cpu>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Cpu result) => TryParse(s, out result);
#endif

    /// <summary>Creates an amount from a Kubernetes quantity, as <see cref="FromString"/> does.</summary>
    /// <param name="quantity">The quantity in cores, such as <c>1</c>, <c>0.5</c> or <c>700m</c>. It's checked by <c>Build()</c>.</param>
    /// <exception cref="ArgumentNullException">The quantity is <see langword="null"/>.</exception>
    public static implicit operator Cpu(string quantity) => FromString(quantity);

    /// <summary>Creates an amount from a number of cores, as <see cref="Cores"/> does.</summary>
    /// <param name="cores">The number of cores.</param>
    public static implicit operator Cpu(int cores) => Cores(cores);

    /// <summary>Creates an amount from a number of cores, as <see cref="Cores"/> does.</summary>
    /// <param name="cores">The number of cores, such as <c>0.5m</c>.</param>
    public static implicit operator Cpu(decimal cores) => Cores(cores);

    /// <summary>Returns whether two amounts are the same, in any notation.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator ==(Cpu? left, Cpu? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two amounts are different.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator !=(Cpu? left, Cpu? right) => !(left == right);

    /// <summary>Returns whether the first amount is less than the second one.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator <(Cpu? left, Cpu? right) => Compare(left, right) < 0;

    /// <summary>Returns whether the first amount is greater than the second one.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator >(Cpu? left, Cpu? right) => Compare(left, right) > 0;

    /// <summary>Returns whether the first amount is not greater than the second one.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator <=(Cpu? left, Cpu? right) => Compare(left, right) <= 0;

    /// <summary>Returns whether the first amount is not less than the second one.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    public static bool operator >=(Cpu? left, Cpu? right) => Compare(left, right) >= 0;

    /// <summary>Adds two amounts.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <exception cref="ArgumentNullException">An amount is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">An amount is not a quantity.</exception>
    /// <exception cref="OverflowException">The sum is too large.</exception>
    public static Cpu operator +(Cpu left, Cpu right) => Of(UnitsOf(left, nameof(left)) + UnitsOf(right, nameof(right)));

    /// <summary>Subtracts an amount from another one.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The amount to subtract.</param>
    /// <exception cref="ArgumentNullException">An amount is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">An amount is not a quantity.</exception>
    /// <exception cref="OverflowException">The difference is too large.</exception>
    public static Cpu operator -(Cpu left, Cpu right) => Of(UnitsOf(left, nameof(left)) - UnitsOf(right, nameof(right)));

    /// <summary>Multiplies an amount. The product is rounded down to a thousandth of a core.</summary>
    /// <param name="left">The amount.</param>
    /// <param name="right">The factor.</param>
    /// <exception cref="ArgumentNullException">The amount is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The amount is not a quantity.</exception>
    /// <exception cref="OverflowException">The product is too large.</exception>
    public static Cpu operator *(Cpu left, decimal right) => Of(UnitsOf(left, nameof(left)) * right);

    /// <summary>Multiplies an amount. The product is rounded down to a thousandth of a core.</summary>
    /// <param name="left">The factor.</param>
    /// <param name="right">The amount.</param>
    /// <exception cref="ArgumentNullException">The amount is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The amount is not a quantity.</exception>
    /// <exception cref="OverflowException">The product is too large.</exception>
    public static Cpu operator *(decimal left, Cpu right) => right * left;

    /// <summary>Divides an amount. The quotient is rounded down to a thousandth of a core, so the parts never exceed the whole.</summary>
    /// <param name="left">The amount.</param>
    /// <param name="right">The divisor.</param>
    /// <exception cref="ArgumentNullException">The amount is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The amount is not a quantity.</exception>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Cpu operator /(Cpu left, decimal right) => Of(UnitsOf(left, nameof(left)) / right);

    /// <summary>Returns the number of cores.</summary>
    /// <exception cref="FormatException">The text is not a quantity.</exception>
    /// <exception cref="OverflowException">The number is too large.</exception>
    public decimal ToCores() => _amount.Units;

    /// <summary>Returns the number of thousandths of a core, rounded up as Kubernetes does.</summary>
    /// <exception cref="FormatException">The text is not a quantity.</exception>
    /// <exception cref="OverflowException">The number is too large.</exception>
    public long ToMillicores() => _amount.InWhole(0.001m);

    /// <summary>Compares two amounts. A text that isn't a quantity precedes all amounts.</summary>
    /// <param name="other">The other amount.</param>
    public int CompareTo(Cpu? other) => other is null ? 1 : _amount.CompareTo(other._amount);

    /// <inheritdoc/>
    int IComparable.CompareTo(object? obj) => obj is null or Cpu
        ? CompareTo(obj as Cpu)
        : throw new ArgumentException("The object is not a Cpu.", nameof(obj));

    /// <summary>Returns whether another amount is the same, in any notation: <c>1</c> and <c>1000m</c> are.</summary>
    /// <param name="other">The other amount.</param>
    public bool Equals(Cpu? other) => other is not null && _amount.Equals(other._amount);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Cpu);

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

    private static int Compare(Cpu? left, Cpu? right) => left is null ? (right is null ? 0 : -1) : left.CompareTo(right);

    private static decimal UnitsOf(Cpu amount, string name) => Argument.NotNull(amount, name)._amount.Units;

    private static Cpu Of(decimal cores) => decimal.Floor(cores * 1000) is var millicores && millicores % 1000 == 0
        ? Cores(millicores / 1000)
        : new Cpu(Decimals.Write(millicores, "m"));
}
