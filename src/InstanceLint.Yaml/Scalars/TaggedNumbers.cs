using System;
using System.Globalization;
using System.Numerics;

namespace InstanceLint.Yaml.Scalars;

/// <summary>
/// Numbers with the tag <c>!!int</c> or <c>!!float</c>, as the Azure ML CLI reads them. More texts are numbers with the tag than without:
/// <c>_1</c>, <c>0o17</c> and <c>1:60</c> too.
/// </summary>
internal static class TaggedNumbers
{
    // Python rejects integers with more digits.
    private const int MaxLength = 4300;

    /// <summary>Returns the value of an integer, or <see langword="null"/> if it isn't one.</summary>
    internal static string? ReadInteger(string text)
    {
        text = text.Replace("_", string.Empty);
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        var isNegative = text[0] == '-';
        text = text[0] is '+' or '-' ? text.Substring(1) : text;
        var value = text.StartsWith("0b", StringComparison.Ordinal) ? Parse(text.Substring(2), 2)
            : text.StartsWith("0x", StringComparison.Ordinal) ? Parse(text.Substring(2), 16)
            : text.Length > 1 && text[0] == '0' ? Parse(text, 8)
            : SumParts(text);
        return value is { } found ? (isNegative ? -found : found).ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Returns the value of a number, or <see langword="null"/> if it isn't one.</summary>
    internal static string? ReadFloat(string text)
    {
        var number = text.Replace("_", string.Empty).ToLowerInvariant();
        if (number.Length == 0)
        {
            return null;
        }

        var isNegative = number[0] == '-';
        number = number[0] is '+' or '-' ? number.Substring(1) : number;
        if (number is ".inf" or ".nan")
        {
            return text;
        }

        double value = 0;
        foreach (var part in number.Split(':'))
        {
            if (!TryParse(part.Trim(), out var digits))
            {
                return null;
            }

            value = (value * 60) + digits;
        }

        return double.IsInfinity(value) || double.IsNaN(value)
            ? text
            : (isNegative ? -value : value).ToString("R", CultureInfo.InvariantCulture);
    }

    // 1:30 is 90.
    private static BigInteger? SumParts(string text)
    {
        BigInteger? value = BigInteger.Zero;
        foreach (var part in text.Split(':'))
        {
            value = (value * 60) + Parse(part, 10);
        }

        return value;
    }

    // Blanks, a sign and the prefix of the base are allowed.
    private static BigInteger? Parse(string text, int radix)
    {
        text = text.Trim();
        var isNegative = text.Length > 0 && text[0] == '-';
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var prefix = radix switch { 2 => "0b", 8 => "0o", 16 => "0x", _ => null };
        at += prefix is not null && string.Compare(text, at, prefix, 0, prefix.Length, StringComparison.OrdinalIgnoreCase) == 0 ? 2 : 0;
        if (at == text.Length)
        {
            return null;
        }

        var value = BigInteger.Zero;
        for (; at < text.Length; at++)
        {
            var digit = KubectlScalars.DigitOf(text[at]);
            if (digit >= radix)
            {
                return null;
            }

            value = (value * radix) + digit;
        }

        return isNegative ? -value : value;
    }

    private static bool TryParse(string text, out double value)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (text.Substring(at) is "inf" or "infinity" or "nan")
        {
            value = double.NaN;
            return true;
        }

        // The largest numbers are infinite; not all versions of .NET say so.
        var isNumber = KubectlScalars.IsDecimal(text);
        value = isNumber && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : double.NaN;
        return isNumber;
    }
}
