using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class WordingTests
{
    /// <summary>Texts that could harm a terminal or a log.</summary>
    public static TheoryData<string> Hostile => new(
        "a\nb",
        "a\r\n::error::b",
        "\u001B[31mred\u001B[0m",
        "\u001B]0;title\u0007",
        "\u009B31m",
        "a\0b",
        "a\tb",
        "a\u007Fb",
        "a\u0085b",
        "a\u2028b\u2029c",
        "a\u202Eb",
        "a\u200Bb\uFEFF",
        "\uD83D",
        "😀",
        "\n/\n",
        "rdma/\u001B[31m\n",
        "##vso[task.complete result=Failed]",
        "##[error]a",
        "rdma/##[x]");

    [Theory]
    [InlineData("")]
    [InlineData("2GB")]
    [InlineData("größe")]
    [InlineData("機械")]
    [InlineData("it's")]
    [InlineData("a \"b\" {c} %d \\n")]
    [InlineData("::1")]
    [InlineData("a::b")]
    [InlineData("##")]
    [InlineData("## a [1]")]
    [InlineData("#[x]")]
    [InlineData("a#b[0]")]
    public void Plain_text_stays_as_it_is(string text)
    {
        Assert.Equal(text, Wording.Plain(text));
        Assert.Equal($"'{text}'", Wording.Quote(text));
    }

    [Theory]
    [InlineData("a\nb", "a\\u000Ab")]
    [InlineData("\r", "\\u000D")]
    [InlineData("\t", "\\u0009")]
    [InlineData("\0", "\\u0000")]
    [InlineData("\u001B[31m", "\\u001B[31m")]
    [InlineData("\u009B", "\\u009B")]
    [InlineData("\u0085", "\\u0085")]
    [InlineData("\u2028", "\\u2028")]
    [InlineData("\u2029", "\\u2029")]
    [InlineData("\u202E", "\\u202E")]
    [InlineData("\u200B", "\\u200B")]
    [InlineData("\uFEFF", "\\uFEFF")]
    [InlineData("😀", "\\uD83D\\uDE00")]
    [InlineData("##vso[task.complete]", "\\u0023#vso[task.complete]")]
    [InlineData("a##[error]b", "a\\u0023#[error]b")]
    [InlineData("##TeamCity[a]", "\\u0023#TeamCity[a]")]
    [InlineData("####[a]", "##\\u0023#[a]")]
    [InlineData("#\u200B#v\u0301so[a]", "\\u0023\\u200B#v\u0301so[a]")]
    public void What_breaks_a_line_or_commands_a_terminal_or_a_CI_system_is_escaped(string text, string expected)
    {
        Assert.Equal(expected, Wording.Plain(text));
        Assert.Equal(expected, Culture.Under("ar-SA", () => Wording.Plain(text)));
    }

    [Theory]
    [InlineData(80, 80)]
    [InlineData(81, 81)]
    [InlineData(1000, 81)]
    [InlineData(1 << 20, 81)]
    public void Long_text_is_cut(int length, int expected)
    {
        var plain = Wording.Plain(new string('x', length));
        Assert.Equal(expected, plain.Length);
        Assert.Equal(length > 80, plain.EndsWith('…'));
        Assert.Equal(length <= 80, Wording.IsShort(new string('x', length)));
        Assert.InRange(Wording.Plain(new string('\n', length)).Length, 80, 90);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Every_message_is_one_harmless_line(string text) => ReadableWherever(text);

    [Theory]
    [InlineData('x')]
    [InlineData('9')]
    [InlineData('-')]
    [InlineData(' ')]
    [InlineData('/')]
    [InlineData('\n')]
    [InlineData('<')]
    [InlineData('_')]
    public void Every_message_is_short_though_the_text_is_long(char c) => ReadableWherever(new string(c, 1 << 20));

    [Fact]
    public void A_long_name_of_a_resource_is_cut_in_both_places() => ReadableWherever("example.com/" + new string('x', 1 << 20));

    [Theory]
    [InlineData("3500m", "3.5 bytes")]
    [InlineData("1", "1 byte")]
    [InlineData("1000m", "1 byte")]
    [InlineData("0", "0 bytes")]
    [InlineData("999", "999 bytes")]
    [InlineData("1000", "1,000 bytes")]
    [InlineData("1Gi", "1,073,741,824 bytes")]
    [InlineData("0.2Gi", "214,748,364.8 bytes")]
    [InlineData("0.123456789", "0.123456789 bytes")]
    [InlineData("-100", "-100 bytes")]
    [InlineData("-1000", "-1,000 bytes")]
    public void Bytes(string text, string expected)
    {
        Assert.True(Quantity.TryParse(text, out var memory));
        Assert.Equal(expected, Wording.Bytes(memory));
        Assert.All(["pt-PT", "de-DE", "tr-TR", "ar-SA"], culture => Assert.Equal(expected, Culture.Under(culture, () => Wording.Bytes(memory))));
    }

    [Theory]
    [InlineData("1", "1 core")]
    [InlineData("700m", "0.7 cores")]
    [InlineData("2000", "2,000 cores")]
    [InlineData("1024.5", "1,024.5 cores")]
    public void Cores(string text, string expected)
    {
        Assert.True(Quantity.TryParse(text, out var cpu));
        Assert.Equal(expected, Wording.Cores(cpu));
        Assert.Equal(expected, Culture.Under("de-DE", () => Wording.Cores(cpu)));
    }

    [Theory]
    [InlineData("1e1000000")]
    [InlineData("-1e1000000")]
    public void A_monstrous_amount_is_cut(string text)
    {
        Assert.True(Quantity.TryParse(text, out var quantity));
        Assert.InRange(Wording.Cores(quantity).Length, 80, 90);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(253, "253")]
    [InlineData(1000, "1,000")]
    [InlineData(int.MaxValue, "2,147,483,647")]
    public void Count(int number, string expected)
    {
        Assert.Equal(expected, Wording.Count(number));
        Assert.Equal(expected, Culture.Under("pt-PT", () => Wording.Count(number)));
    }

    [Fact]
    public void As_read()
    {
        Assert.Equal("3000 is a number", Phrases.AsRead(Number("3000")));
        Assert.Equal("is 017, which kubectl reads as the number 15", Phrases.AsRead(Number("017", "15")));
        Assert.Equal("true is a boolean", Phrases.AsRead(Boolean("true", "true")));
        Assert.Equal("is yes, which kubectl reads as the boolean true", Phrases.AsRead(Boolean("yes", "true")));
    }

    private static void ReadableWherever(string text)
    {
        foreach (var definition in Everywhere(text))
        {
            Assert.All(Verdict.Lint(definition), finding => Verdict.Readable(finding.Message));
        }
    }

    private static IEnumerable<InstanceTypeDefinition> Everywhere(string text)
    {
        foreach (var scalar in new[] { Text(text), Number(text), Boolean(text, "true"), Unknown("<" + text + ">") })
        {
            // Every message contains the name of the instance type.
            yield return Definition.With(name: scalar, cpuRequest: Text("2"));
            yield return Definition.With(cpuRequest: scalar, memoryLimit: scalar, gpuRequest: scalar, gpuLimit: scalar);
            yield return Definition.With(moreLimits: [(scalar, Text("1"))]);
            yield return Definition.With(moreRequests: [(scalar, Text("2"))], moreLimits: [(scalar, Text("1"))]);
            yield return Definition.Selecting(scalar, Number("1"));
            yield return Definition.Selecting(Text("pool"), scalar);
        }
    }
}
