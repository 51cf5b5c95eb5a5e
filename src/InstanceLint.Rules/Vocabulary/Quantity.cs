using System;
using System.Globalization;
using System.Numerics;

namespace InstanceLint.Rules.Vocabulary;

/// <summary>
/// An exact amount of CPU, memory or another resource, read as a <c>resource.Quantity</c> in Kubernetes: sign, digits, optional fraction,
/// then a binary suffix (<c>Ki Mi Gi Ti Pi Ei</c>), a decimal suffix (<c>n u m k M G T P E</c>) or an exponent (<c>e3</c>, <c>E-2</c>).
/// Fractions of a billionth are rounded away from zero; an amount with a binary suffix is capped at 2^63-1.
/// </summary>
/// <remarks>
/// Stored in billionths (nanos). Usual quantities are read without allocating; only exbibytes, many exa and very many digits allocate.
/// </remarks>
public readonly struct Quantity : IComparable<Quantity>, IEquatable<Quantity>
{
    private const int NanoDigits = 9;

    private readonly decimal _nanos;

    // Zero unless the amount is too large for a decimal; then it holds all nanos.
    private readonly BigInteger _manyNanos;

    private Quantity(decimal nanos) => _nanos = nanos;

    private Quantity(BigInteger nanos)
    {
        if (BigInteger.Abs(nanos) <= new BigInteger(decimal.MaxValue))
        {
            _nanos = (decimal)nanos;
        }
        else
        {
            _manyNanos = nanos;
        }
    }

    /// <summary>-1, 0 or 1: whether the amount is less than, equal to or greater than zero.</summary>
    public int Sign => _manyNanos.IsZero ? Math.Sign(_nanos) : _manyNanos.Sign;

    /// <summary>Whether the amount is a whole number of units.</summary>
    internal bool IsWhole => _manyNanos.IsZero ? _nanos % 1_000_000_000m == 0 : (_manyNanos % 1_000_000_000).IsZero;

    private BigInteger Nanos => _manyNanos.IsZero ? new BigInteger(_nanos) : _manyNanos;

    /// <summary>Creates a whole number of units: cores, bytes or devices.</summary>
    /// <param name="units">The number of units.</param>
    public static Quantity FromUnits(long units) => new(units * 1_000_000_000m);

    /// <summary>Parses a quantity. Returns <see langword="false"/> if Kubernetes would reject the text.</summary>
    /// <param name="text">The text, without surrounding white space.</param>
    /// <param name="quantity">The amount, or zero if the text is rejected.</param>
    public static bool TryParse(string? text, out Quantity quantity)
    {
        quantity = default;
        return text is not null && QuantityText.TryRead(text, out var parts) && TryEvaluate(text, parts, out quantity);
    }

    /// <summary>
    /// Returns the percentage of another amount, rounded up and at most 100, or 0 if either amount isn't greater than zero.
    /// </summary>
    /// <param name="whole">The other amount.</param>
    internal int PercentOf(Quantity whole) =>
        Sign <= 0 || whole.Sign <= 0 ? 0
        : this >= whole ? 100
        : (int)BigInteger.Divide((Nanos * 100) + whole.Nanos - 1, whole.Nanos);

    /// <summary>
    /// Returns how many times another amount fits into this one, at most 2^31-1. An amount of zero fits any number of times.
    /// </summary>
    /// <param name="part">The other amount, zero or more.</param>
    internal int CountOf(Quantity part) =>
        part.Sign <= 0 ? int.MaxValue
        : Sign <= 0 ? 0
        : (int)BigInteger.Min(BigInteger.Divide(Nanos, part.Nanos), int.MaxValue);

    /// <summary>Returns the number of units, or the largest decimal number if it's greater.</summary>
    internal decimal ToUnits() => _manyNanos.IsZero ? _nanos / 1_000_000_000m : decimal.MaxValue;

    /// <summary>Returns the amount a number of times.</summary>
    internal Quantity Times(int count) => new(Nanos * count);

    /// <summary>Returns the sum of two amounts.</summary>
    internal Quantity Plus(Quantity other) => new(Nanos + other.Nanos);

    /// <summary>Returns the difference of two amounts.</summary>
    internal Quantity Minus(Quantity other) => new(Nanos - other.Nanos);

    private static bool TryEvaluate(string text, QuantityText parts, out Quantity quantity)
    {
        quantity = default;
        if (parts.DigitCount == 0)
        {
            // Kubernetes reads a sign or dot without digits as zero, but not before every suffix.
            return parts.MayHaveNoDigits;
        }

        if (parts.SignificantDigits == 0)
        {
            return true;
        }

        if (!parts.IsBinary && parts.DigitsAboveOne > QuantityText.MaxDigits)
        {
            // No real amount is this large, so it's capped instead of computed.
            var most = BigInteger.Pow(10, QuantityText.MaxDigits + NanoDigits);
            quantity = new Quantity(parts.IsNegative ? -most : most);
            return true;
        }

        quantity = parts.FitsDecimal ? Small(text, parts) : Large(text, parts);
        return true;
    }

    private static Quantity Small(string text, QuantityText parts)
    {
        decimal nanos = 0;
        for (var i = parts.DigitsStart; i < parts.DigitsEnd; i++)
        {
            if (text[i] != '.')
            {
                nanos = (nanos * 10) + (text[i] - '0');
            }
        }

        nanos *= 1L << parts.BinaryExponent;
        var shift = parts.DecimalExponent + NanoDigits;
        nanos = shift >= 0
            ? nanos * PowerOfTen(shift)
            : Math.Ceiling(nanos / PowerOfTen(-shift));
        return new Quantity(parts.IsNegative ? -nanos : nanos);
    }

    private static Quantity Large(string text, QuantityText parts)
    {
        var digits = text.Substring(parts.DigitsStart, parts.DigitsEnd - parts.DigitsStart).Replace(".", string.Empty);
        var nanos = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) << parts.BinaryExponent;
        var shift = parts.DecimalExponent + NanoDigits;
        if (shift >= 0)
        {
            nanos *= BigInteger.Pow(10, shift);
        }
        else if (-shift > QuantityText.MaxDigits * 3)
        {
            nanos = BigInteger.One;
        }
        else
        {
            nanos = BigInteger.DivRem(nanos, BigInteger.Pow(10, -shift), out var rest);
            nanos += rest.IsZero ? 0 : 1;
        }

        if (parts.IsBinary)
        {
            nanos = BigInteger.Min(nanos, new BigInteger(long.MaxValue) * 1_000_000_000);
        }

        return new Quantity(parts.IsNegative ? -nanos : nanos);
    }

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    /// <inheritdoc/>
    public int CompareTo(Quantity other) =>
        _manyNanos.IsZero && other._manyNanos.IsZero ? _nanos.CompareTo(other._nanos) : Nanos.CompareTo(other.Nanos);

    /// <inheritdoc/>
    public bool Equals(Quantity other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _manyNanos.IsZero ? _nanos.GetHashCode() : _manyNanos.GetHashCode();

    /// <summary>Returns the amount as an exact decimal number of units, such as <c>0.1</c> or <c>1073741824</c>.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Nanos).ToString(CultureInfo.InvariantCulture).PadLeft(NanoDigits + 1, '0');
        var units = digits.Substring(0, digits.Length - NanoDigits);
        var fraction = digits.Substring(digits.Length - NanoDigits).TrimEnd('0');
        return (Sign < 0 ? "-" : string.Empty) + units + (fraction.Length == 0 ? string.Empty : "." + fraction);
    }

    /// <summary>Whether two amounts are equal, in any notation.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Whether two amounts are different.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>Whether the left amount is less than the right one.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is greater than the right one.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is less than or equal to the right one.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is greater than or equal to the right one.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;
}
