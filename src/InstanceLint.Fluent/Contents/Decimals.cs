using System.Globalization;

namespace InstanceLint.Fluent.Contents;

/// <summary>Numbers as Kubernetes reads them, whatever the culture: a point, no separators, no exponent, no zeros at the end.</summary>
internal static class Decimals
{
    internal static string Write(decimal number, string unit = "") =>
        number.ToString("0.#############################", CultureInfo.InvariantCulture) + unit;
}
