using System;
using System.Globalization;

namespace InstanceLint.Fluent.Contents;

/// <summary>Writes numbers in any culture: decimal point, no separators, no exponent, no trailing zeros.</summary>
internal static class Decimals
{
    internal static string Write(decimal number, string unit = "") =>
        number.ToString("0.#############################", CultureInfo.InvariantCulture) + unit;

    /// <summary>Writes a number as YAML, in which one with an exponent needs a decimal point.</summary>
    internal static string Write(double number)
    {
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            throw new ArgumentOutOfRangeException(nameof(number), "The number is not finite; YAML for Azure Machine Learning can't contain it.");
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var (exponent, point) = (text.IndexOf('E'), text.IndexOf('.'));
        return exponent < 0 || point >= 0 ? text : text.Insert(exponent, ".0");
    }
}
