using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Tests;

/// <summary>General requirements for suggestions. Individual suggestions are tested with the rules.</summary>
public class QuantitySuggestionTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("m")]
    [InlineData("GB")]
    [InlineData("cores")]
    [InlineData(",")]
    [InlineData(",5,")]
    [InlineData(".")]
    [InlineData("-1 core")]
    [InlineData("0 cores")]
    [InlineData("0,0")]
    [InlineData("-2GB")]
    [InlineData("0GB")]
    [InlineData("1,024")]
    [InlineData("12,345 MiB")]
    [InlineData("1.2.3")]
    [InlineData("2XB")]
    [InlineData("2Gi2Mi")]
    [InlineData("١ GB")]
    [InlineData("\u0000")]
    public void Nothing_is_made_up(string text)
    {
        Assert.Null(QuantitySuggestion.Find(ResourceUnit.Cores, text));
        Assert.Null(QuantitySuggestion.Find(ResourceUnit.Bytes, text));
    }

    [Theory]
    [InlineData(",5", "0.5")]
    [InlineData("1,5", "1.5")]
    [InlineData("1,50", "1.5")]
    [InlineData("0,125", "0.125")]
    [InlineData("0,1250", "0.125")]
    [InlineData("+1,5", "1.5")]
    [InlineData("500 m", "500m")]
    [InlineData("500MCORES", "500m")]
    [InlineData("\t2\t", "2")]
    public void Cpu(string text, string expected) => Same(expected, QuantitySuggestion.Find(ResourceUnit.Cores, text));

    [Theory]
    [InlineData(",5Gi", "0.5Gi")]
    [InlineData("1,5 gib", "1.5Gi")]
    [InlineData("2 gb", "2G")]
    [InlineData("2Gigs", "2G")]
    [InlineData("3pib", "3Pi")]
    [InlineData("1 EB", "1E")]
    [InlineData("2000000 kb", "2000000k")]
    [InlineData("2 000 Mi", "2000Mi")]
    [InlineData("500 m", "500Mi")]
    public void Memory(string text, string expected) => Same(expected, QuantitySuggestion.Find(ResourceUnit.Bytes, text));

    [Theory]
    [InlineData("500MCORES")]
    [InlineData("2 GIB")]
    [InlineData("512 MIB")]
    public void Turkish_letters_do_not_count(string text)
    {
        var (cpu, memory) = (QuantitySuggestion.Find(ResourceUnit.Cores, text), QuantitySuggestion.Find(ResourceUnit.Bytes, text));
        Assert.Equal(cpu, Culture.Under("tr-TR", () => QuantitySuggestion.Find(ResourceUnit.Cores, text)));
        Assert.Equal(memory, Culture.Under("tr-TR", () => QuantitySuggestion.Find(ResourceUnit.Bytes, text)));
        Assert.False(cpu is null && memory is null);
    }

    [Fact]
    public void A_fix_too_long_to_show_is_none()
    {
        Assert.Null(QuantitySuggestion.Find(ResourceUnit.Cores, "1," + new string('0', 99)));
        Assert.Null(QuantitySuggestion.Find(ResourceUnit.Bytes, new string('0', 99) + "2GB"));
        Assert.Null(QuantitySuggestion.Find(ResourceUnit.Bytes, new string('2', 1 << 20) + " GB"));
        Assert.Null(QuantitySuggestion.WithOtherUnit(ResourceUnit.Cores, new string('2', 900)));
    }

    private static void Same(string expected, string? actual)
    {
        Assert.True(Quantity.TryParse(expected, out var meant));
        Assert.True(Quantity.TryParse(actual, out var fixedText), actual);
        Assert.Equal(meant, fixedText);
    }
}
