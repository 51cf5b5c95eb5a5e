using System.Collections.Generic;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>
/// Orders names as people do: <c>gpu-2</c> precedes <c>gpu-10</c>. Otherwise the order is ordinal, and different texts are never equal.
/// </summary>
internal sealed class NaturalOrder : IComparer<string>
{
    /// <summary>The only instance.</summary>
    internal static readonly NaturalOrder Instance = new();

    private NaturalOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(string x, string y)
    {
        var (left, right) = (0, 0);
        while (left < x.Length && right < y.Length)
        {
            var order = IsDigit(x[left]) && IsDigit(y[right]) ? CompareNumbers(x, ref left, y, ref right) : x[left++] - y[right++];
            if (order != 0)
            {
                return order;
            }
        }

        // Names can differ in leading zeros only.
        var rest = (x.Length - left) - (y.Length - right);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    // Of two numbers without leading zeros, the longer one is greater. This works for any number of digits.
    private static int CompareNumbers(string x, ref int left, string y, ref int right)
    {
        var (first, second) = (Number(x, ref left), Number(y, ref right));
        var longer = (left - first) - (right - second);
        return longer != 0 ? longer : string.CompareOrdinal(x, first, y, second, left - first);
    }

    // Returns the index of the first digit that counts, and moves to the end of the number.
    private static int Number(string text, ref int at)
    {
        while (at < text.Length && text[at] == '0')
        {
            at++;
        }

        var start = at;
        while (at < text.Length && IsDigit(text[at]))
        {
            at++;
        }

        return start;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
