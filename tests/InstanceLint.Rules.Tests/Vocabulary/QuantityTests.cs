using System;
using System.Linq;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Tests;

public class QuantityTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("+1", 1)]
    [InlineData("1n", 1)]
    [InlineData("0.0000000000001", 1)]
    [InlineData("1e1000", 1)]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("0.000Gi", 0)]
    [InlineData("0e1000000", 0)]
    [InlineData("Gi", 0)]
    [InlineData(".", 0)]
    [InlineData("-1", -1)]
    [InlineData("-1n", -1)]
    [InlineData("-0.0000000000001", -1)]
    [InlineData("-1e1000", -1)]
    public void Sign(string text, int sign) => Assert.Equal(sign, Parse(text).Sign);

    [Theory]
    [InlineData("1", "2", 50)]
    [InlineData("500m", "1", 50)]
    [InlineData("1", "3", 34)]
    [InlineData("1n", "8Ei", 1)]
    [InlineData("1Gi", "1024Mi", 100)]
    [InlineData("3", "2", 100)]
    [InlineData("0", "2", 0)]
    [InlineData("-1", "2", 0)]
    [InlineData("1", "0", 0)]
    [InlineData("1", "-2", 0)]
    [InlineData("999E", "1000E", 100)]
    public void Share_in_percent(string text, string whole, int percent) => Assert.Equal(percent, Parse(text).PercentOf(Parse(whole)));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("1", "1")]
    [InlineData("+1.50", "1.5")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("100m", "0.1")]
    [InlineData("3500m", "3.5")]
    [InlineData("-500m", "-0.5")]
    [InlineData("1n", "0.000000001")]
    [InlineData("0.1n", "0.000000001")]
    [InlineData("1.0000000001", "1.000000001")]
    [InlineData("-1.0000000001", "-1.000000001")]
    [InlineData("1e3", "1000")]
    [InlineData("25e-1", "2.5")]
    [InlineData("1Gi", "1073741824")]
    [InlineData("0.2Gi", "214748364.8")]
    [InlineData("107374182400m", "107374182.4")]
    [InlineData("0.1Ki", "102.4")]
    [InlineData("1E", "1000000000000000000")]
    [InlineData("8Ei", "9223372036854775807")]
    [InlineData("-9Ei", "-9223372036854775807")]
    [InlineData("1000E", "1000000000000000000000")]
    [InlineData("79228162514264337593543950336", "79228162514264337593543950336")]
    public void Text_is_plain_and_exact(string text, string expected)
    {
        Assert.Equal(expected, Parse(text).ToString());
        Assert.Equal(Parse(text), Parse(expected));
        Assert.All(["pt-PT", "de-DE", "tr-TR", "ar-SA"], culture => Assert.Equal(expected, Culture.Under(culture, () => Parse(text).ToString())));
    }

    [Theory]
    [InlineData("1", "1000m")]
    [InlineData("0.1Gi", "107374182400m")]
    [InlineData("100Mi", "104857600000m")]
    [InlineData("1e3", "1k")]
    [InlineData("1E3", "1000")]
    [InlineData("0.5", "500000u")]
    [InlineData("1.", "01")]
    [InlineData(".5", "0.50")]
    [InlineData("8Ei", "9Ei")]
    [InlineData("1000E", "1e21")]
    [InlineData("1e30", "1000000000000000000000000000000")]
    [InlineData("-1", "-1000m")]
    public void Equal(string left, string right)
    {
        var (a, b) = (Parse(left), Parse(right));
        Assert.True(a == b && a <= b && a >= b && a.Equals(b) && a.Equals((object)b) && a.CompareTo(b) == 0);
        Assert.False(a != b || a < b || a > b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Theory]
    [InlineData("200Mi", "0.2Gi")]
    [InlineData("100Mi", "107374182400m")]
    [InlineData("999m", "1")]
    [InlineData("9", "10")]
    [InlineData("1G", "1Gi")]
    [InlineData("1", "1.000000001")]
    [InlineData("-1", "0")]
    [InlineData("-2", "-1")]
    [InlineData("-1e30", "-1")]
    [InlineData("8Ei", "1e19")]
    [InlineData("1e29", "1e30")]
    [InlineData("79", "79228162514264337593543950336")]
    [InlineData("1e990", "1e991")]
    [InlineData("1e995", "1e999")]
    [InlineData("1e999", "1e1000000")]
    [InlineData("1e999", "1e2147483647")]
    [InlineData("-1e1000000", "-1e999")]
    public void Below(string left, string right)
    {
        var (a, b) = (Parse(left), Parse(right));
        Assert.True(a < b && a <= b && a != b && b > a && b >= a && a.CompareTo(b) < 0 && b.CompareTo(a) > 0);
        Assert.False(a == b || a > b || a >= b || a.Equals(b) || a.Equals((object)b));
    }

    [Fact]
    public void Of_counts_whole_units()
    {
        Assert.Equal(Parse("2"), Quantity.FromUnits(2));
        Assert.Equal(Parse("-2"), Quantity.FromUnits(-2));
        Assert.Equal(Parse("8Ei"), Quantity.FromUnits(long.MaxValue));
        Assert.Equal(default, Quantity.FromUnits(0));
        Assert.False(Quantity.FromUnits(1).Equals("1"));
        Assert.False(Quantity.FromUnits(1).Equals(null));
    }

    [Theory]
    [InlineData("1e1000000", 1)]
    [InlineData("1e1000", 1)]
    [InlineData("999e1000000", 1)]
    [InlineData("-1e1000000", -1)]
    public void Amounts_beyond_all_counting_are_one_amount(string text, int sign)
    {
        Assert.Equal(Parse(sign > 0 ? "1e2000" : "-1e2000"), Parse(text));
        Assert.InRange(Parse(text).ToString().Length, 1001, 1002);
    }

    [Theory]
    [InlineData("1e-1000000", "1n")]
    [InlineData("1e-1000", "1n")]
    [InlineData("-1e-1000000", "-1n")]
    [InlineData("123456789e-1000000", "1n")]
    public void Amounts_below_all_counting_are_one_nano(string text, string expected) => Assert.Equal(Parse(expected), Parse(text));

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData(".")]
    [InlineData("e")]
    [InlineData("-")]
    [InlineData(" ")]
    public void Texts_of_more_than_a_thousand_characters_are_none(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1001));
        Assert.False(Quantity.TryParse(text, out var quantity));
        Assert.Equal(default, quantity);
    }

    [Fact]
    public void Texts_of_a_thousand_characters_are_read()
    {
        Assert.Equal(1000, Parse(new string('9', 1000)).ToString().Length);
        Assert.Equal(Quantity.FromUnits(1), Parse(new string('0', 999) + "1"));
        Assert.Equal(Parse("1n"), Parse("0." + new string('0', 997) + "1"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1 ")]
    [InlineData(" 1")]
    [InlineData("1\n")]
    [InlineData("1,5")]
    [InlineData("1 Gi")]
    [InlineData("1gi")]
    [InlineData("1K")]
    [InlineData("1mi")]
    [InlineData("1GB")]
    [InlineData("1..0")]
    [InlineData("1.0.0")]
    [InlineData("--1")]
    [InlineData("+-1")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e3.5")]
    [InlineData("1e3Gi")]
    [InlineData("1e99999999999999999999")]
    [InlineData("0x1")]
    [InlineData("1_000")]
    [InlineData("١")]
    [InlineData("１")]
    [InlineData("−1")]
    [InlineData("∞")]
    [InlineData("NaN")]
    public void Refused(string? text)
    {
        Assert.False(Quantity.TryParse(text, out var quantity));
        Assert.Equal(default, quantity);
    }

    [Fact]
    public void Reading_what_people_write_allocates_nothing()
    {
        string[] written =
        [
            "0", "1", "2", "96", "0.1", "0.5", "1.5", "100m", "700m", "1000m", "1e3", "25e-1", "1500u", "1n", "-1",
            "100Mi", "1500Mi", "2Gi", "0.2Gi", "1.5Ti", "2G", "512M", "1k", "2147483648", "107374182400m", "1Ti", "1E",
            "", "2GB", "2gi", "1,5", "500 m", "1 core", "auto",
        ];

        // The first run warms up, the second one counts.
        ReadAll(written);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = ReadAll(written);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.NotEqual(0, sum);
    }

    private static int ReadAll(string[] texts)
    {
        var sum = 0;
        foreach (var text in texts)
        {
            sum += Quantity.TryParse(text, out var quantity) ? quantity.CompareTo(default) + quantity.Sign : 0;
        }

        return sum;
    }

    private static Quantity Parse(string text)
    {
        Assert.True(Quantity.TryParse(text, out var quantity), text);
        return quantity;
    }
}
