using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Tests;

/// <summary>Results agree with the code of Kubernetes, row by row.</summary>
public class KubernetesTableTests
{
    public static IEnumerable<TheoryDataRow<string, string[]>> Quantities => Table.Rows("quantities.tsv");

    public static IEnumerable<TheoryDataRow<string, string[]>> Names => Table.Rows("names.tsv");

    public static IEnumerable<TheoryDataRow<string, string[]>> LabelKeys => Table.Rows("label-keys.tsv");

    public static IEnumerable<TheoryDataRow<string, string[]>> LabelValues => Table.Rows("label-values.tsv");

    [Theory]
    [MemberData(nameof(Quantities))]
    public void Quantity_agrees(string input, string[] verdict)
    {
        var isQuantity = Quantity.TryParse(input, out var quantity);
        Assert.Equal(verdict[0], isQuantity ? "OK" : "ERR");
        if (isQuantity)
        {
            Assert.Equal(WithoutTrailingZeros(verdict[1]), quantity.ToString());

            // The canonical form is another notation for the same amount.
            Assert.True(Quantity.TryParse(verdict[2], out var canonical));
            Assert.Equal(quantity, canonical);
            Assert.Equal(quantity.GetHashCode(), canonical.GetHashCode());
        }
    }

    [Fact]
    public void Quantities_compare_as_their_exact_values_do()
    {
        var rows = Quantities.Select(row => row.Data).Where(row => row.Item2[0] == "OK").ToArray();
        for (var i = 1; i < rows.Length; i++)
        {
            var (left, right) = (rows[i - 1], rows[i]);
            Assert.True(Quantity.TryParse(left.Item1, out var leftQuantity));
            Assert.True(Quantity.TryParse(right.Item1, out var rightQuantity));
            Assert.True(
                Nanos(left.Item2[1]).CompareTo(Nanos(right.Item2[1])) == leftQuantity.CompareTo(rightQuantity),
                $"{left.Item1} against {right.Item1}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Object_name_agrees(string input, string[] verdict) => Assert.Equal(verdict[0], ObjectName.IsValid(input) ? "OK" : "ERR");

    [Theory]
    [MemberData(nameof(LabelKeys))]
    public void Label_key_agrees(string input, string[] verdict) => Assert.Equal(verdict[0], LabelKey.IsValid(input) ? "OK" : "ERR");

    [Theory]
    [MemberData(nameof(LabelValues))]
    public void Label_value_agrees(string input, string[] verdict) => Assert.Equal(verdict[0], LabelValue.IsValid(input) ? "OK" : "ERR");

    private static string WithoutTrailingZeros(string value) => value.Contains('.') ? value.TrimEnd('0').TrimEnd('.') : value;

    private static BigInteger Nanos(string value)
    {
        var point = value.IndexOf('.');
        var fraction = point < 0 ? string.Empty : value[(point + 1)..];
        return BigInteger.Parse((point < 0 ? value : value[..point]) + fraction.PadRight(9, '0')[..9], CultureInfo.InvariantCulture);
    }
}
