using System;

namespace InstanceLint.Rules.Vocabulary;

/// <summary>
/// The parts of a quantity's text, found in one pass without allocating. Works like the parser of Kubernetes, oddities included: <c>1.</c>,
/// <c>.5</c>, <c>Gi</c> and <c>-</c> are quantities.
/// </summary>
internal readonly struct QuantityText
{
    /// <summary>The maximum number of digits. A longer text isn't accepted as a quantity.</summary>
    internal const int MaxDigits = 1000;

    /// <summary>The decimal suffixes, each a thousand times the one before. The blank means no suffix.</summary>
    internal const string DecimalSuffixes = "num kMGTPE";

    /// <summary>The binary suffixes without <c>i</c>, each 1,024 times the one before.</summary>
    internal const string BinarySuffixes = "KMGTPE";

    // A decimal can hold any number of 28 digits.
    private const int DecimalDigits = 28;

    private QuantityText(
        bool isNegative,
        int digitsStart,
        int digitsEnd,
        int numerator,
        int fraction,
        int significant,
        int binaryExponent,
        int decimalExponent)
    {
        IsNegative = isNegative;
        DigitsStart = digitsStart;
        DigitsEnd = digitsEnd;
        DigitCount = numerator + fraction;
        SignificantDigits = significant;
        BinaryExponent = Math.Max(binaryExponent, 0);
        IsBinary = binaryExponent > 0;
        DecimalExponent = decimalExponent - fraction;
    }

    /// <summary>Whether the text starts with a minus sign.</summary>
    internal bool IsNegative { get; }

    /// <summary>The index of the first digit or dot.</summary>
    internal int DigitsStart { get; }

    /// <summary>The index after the last digit or dot.</summary>
    internal int DigitsEnd { get; }

    /// <summary>The number of digits as written, including leading zeros.</summary>
    internal int DigitCount { get; }

    /// <summary>The number of digits without leading zeros; 0 if the amount is zero.</summary>
    internal int SignificantDigits { get; }

    /// <summary>The power of two of the suffix; 0 if it isn't binary.</summary>
    internal int BinaryExponent { get; }

    /// <summary>Whether the suffix is one of <c>Ki Mi Gi Ti Pi Ei</c>.</summary>
    internal bool IsBinary { get; }

    /// <summary>The power of ten by which to multiply the digits, read without the dot.</summary>
    internal int DecimalExponent { get; }

    /// <summary>An upper bound for the number of digits before the decimal point.</summary>
    internal long DigitsAboveOne => (long)SignificantDigits + DecimalExponent + BinaryDigits;

    /// <summary>Whether every step of the calculation fits into a <see cref="decimal"/>.</summary>
    internal bool FitsDecimal =>
        SignificantDigits + BinaryDigits + Math.Max(DecimalExponent + 9L, 0) <= DecimalDigits && DecimalExponent + 9L >= -DecimalDigits;

    /// <summary>
    /// Whether Kubernetes reads a text without digits as zero. It does so in its 64-bit arithmetic, up to <c>Ti</c> and down to <c>n</c>.
    /// </summary>
    internal bool MayHaveNoDigits => BinaryExponent <= 40 && DecimalExponent >= -9;

    private int BinaryDigits => (BinaryExponent * 4 / 13) + (IsBinary ? 1 : 0);

    /// <summary>Splits a text. Returns <see langword="false"/> if it doesn't have the form of a quantity.</summary>
    internal static bool TryRead(string text, out QuantityText parts)
    {
        parts = default;
        if (text.Length is 0 or > MaxDigits)
        {
            return false;
        }

        var at = text[0] is '+' or '-' ? 1 : 0;
        var start = at;
        var significant = 0;
        var numerator = SkipDigits(text, ref at, ref significant);
        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = SkipDigits(text, ref at, ref significant);
        }

        if (!TryReadSuffix(text, at, out var binaryExponent, out var decimalExponent))
        {
            return false;
        }

        parts = new QuantityText(text[0] == '-', start, at, numerator, fraction, significant, binaryExponent, decimalExponent);
        return true;
    }

    private static int SkipDigits(string text, ref int at, ref int significant)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            if (significant > 0 || text[at] != '0')
            {
                significant++;
            }

            at++;
        }

        return at - start;
    }

    private static bool TryReadSuffix(string text, int at, out int binaryExponent, out int decimalExponent)
    {
        binaryExponent = 0;
        decimalExponent = 0;
        switch (text.Length - at)
        {
            case 0:
                return true;
            case 1 when DecimalSuffixes.IndexOf(text[at]) is >= 0 and not 3 and var index:
                decimalExponent = (index - 3) * 3;
                return true;
            case 2 when text[at + 1] == 'i' && BinarySuffixes.IndexOf(text[at]) is >= 0 and var index:
                binaryExponent = (index + 1) * 10;
                return true;
            default:
                return text[at] is 'e' or 'E' && TryReadExponent(text, at + 1, out decimalExponent);
        }
    }

    private static bool TryReadExponent(string text, int at, out int exponent)
    {
        exponent = 0;
        var negative = at < text.Length && text[at] == '-';
        at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
        if (at == text.Length)
        {
            return false;
        }

        long value = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] is not (>= '0' and <= '9') || value > (long.MaxValue - 9) / 10)
            {
                return false;
            }

            value = (value * 10) + (text[at] - '0');
        }

        // Kubernetes keeps the lower 32 bits. The bounds prevent an overflow in later sums.
        var kept = unchecked((int)(negative ? -value : value));
        exponent = Math.Max(Math.Min(kept, int.MaxValue / 2), int.MinValue / 2);
        return true;
    }
}
