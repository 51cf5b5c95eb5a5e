using System.Globalization;

namespace InstanceLint.Fluent.Contents;

/// <summary>Writes numbers for Kubernetes in any culture: decimal point, no separators, no exponent, no trailing zeros.</summary>
internal static class Decimals
{
    internal static string Write(decimal number, string unit = "") =>
        number.ToString("0.#############################", CultureInfo.InvariantCulture) + unit;
}
