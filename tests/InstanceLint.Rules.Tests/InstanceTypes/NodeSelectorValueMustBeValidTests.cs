using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class NodeSelectorValueMustBeValidTests
{
    private const string Allowed = "use a label value of your nodes, such as 'gpu-a100'";

    [Theory]
    [InlineData("mylabelvalue")]
    [InlineData("")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("yes")]
    [InlineData("1")]
    [InlineData("017")]
    [InlineData("1e3")]
    [InlineData("0.5")]
    [InlineData("null")]
    [InlineData("Standard_NC6s_v3")]
    [InlineData("Standard_D2_v3")]
    [InlineData("STANDARD_D2_V3")]
    [InlineData("NVIDIA-A100-SXM4-80GB")]
    [InlineData("Tesla-V100-SXM2-32GB-LS")]
    [InlineData("westeurope-1")]
    [InlineData("linux")]
    [InlineData("v1.2.3")]
    [InlineData("2021-01-01")]
    [InlineData("A")]
    [InlineData("a__b")]
    [InlineData("a..b")]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("off")]
    [InlineData("y")]
    [InlineData("n")]
    [InlineData("0x1F")]
    [InlineData("12.30")]
    [InlineData("1_000")]
    [InlineData("Standard_ND96asr_v4")]
    [InlineData("Standard_E4ds_v5")]
    [InlineData("Tesla-T4")]
    [InlineData("A100-SXM4-40GB-MIG-1g.5gb")]
    [InlineData("amd64")]
    [InlineData("spot")]
    [InlineData("user")]
    [InlineData("eastus2")]
    [InlineData("westeurope-3")]
    [InlineData("gpu_pool")]
    [InlineData("TRUE")]
    [InlineData("None")]
    public void A_label_value_is_silent(string value) => Verdict.Silent(Definition.Selecting(Text("pool"), Text(value)));

    [Theory]
    [InlineData("")]
    [InlineData("$(POOL)")]
    [InlineData("#{Pool}#")]
    [InlineData("bad value!")]
    public void A_value_that_cannot_be_seen_is_silent(string value) => Verdict.Silent(Definition.Selecting(Text("pool"), Unknown(value)));

    [Fact]
    public void The_longest_value_is_silent() => Verdict.Silent(Definition.Selecting(Text("pool"), Text(new string('a', 63))));

    [Theory]
    [InlineData("a b", "contains a space")]
    [InlineData("a/b", "contains the character '/'")]
    [InlineData("12:30", "contains the character ':'")]
    [InlineData("a,b", "contains the character ','")]
    [InlineData("größe", "contains the character 'ö'")]
    [InlineData("-a", "starts with '-'")]
    [InlineData("a_", "ends with '_'")]
    [InlineData(".", "starts with '.'")]
    [InlineData(" ", "contains a space")]
    public void A_text_that_is_no_label_value(string value, string problem) =>
        Assert.EndsWith($": spec.nodeSelector.pool '{value}' {problem}; {Allowed}", Reported(Text(value)));

    [Fact]
    public void A_text_that_is_too_long() => Assert.EndsWith(
        $" has 64 characters, but at most 63 are allowed; {Allowed}", Reported(Text(new string('a', 64))));

    [Theory]
    [InlineData("1", "1", "1 is a number")]
    [InlineData("017", "15", "is 017, which kubectl reads as the number 15")]
    [InlineData("1.10", "1.1", "is 1.10, which kubectl reads as the number 1.1")]
    [InlineData("1e3", "1000", "is 1e3, which kubectl reads as the number 1000")]
    [InlineData("0x1F", "31", "is 0x1F, which kubectl reads as the number 31")]
    [InlineData("1_000", "1000", "is 1_000, which kubectl reads as the number 1000")]
    public void A_number(string text, string value, string found)
    {
        Assert.EndsWith($": spec.nodeSelector.pool {found}, not a string; use \"{text}\" (with quotes)", Reported(Number(text, value)));
        Verdict.Silent(Definition.Selecting(Text("pool"), Text(text)));
    }

    [Theory]
    [InlineData("-1", "-1", "-1 is a number")]
    [InlineData("+1", "1", "is +1, which kubectl reads as the number 1")]
    [InlineData(".5", "0.5", "is .5, which kubectl reads as the number 0.5")]
    [InlineData("1.", "1", "is 1., which kubectl reads as the number 1")]
    [InlineData("1e+3", "1000", "is 1e+3, which kubectl reads as the number 1000")]
    public void A_number_that_quotes_do_not_fix(string text, string value, string found) =>
        Assert.EndsWith($": spec.nodeSelector.pool {found}, not a string; {Allowed}", Reported(Number(text, value)));

    [Theory]
    [InlineData("true", "true", "true is a boolean")]
    [InlineData("yes", "true", "is yes, which kubectl reads as the boolean true")]
    [InlineData("n", "false", "is n, which kubectl reads as the boolean false")]
    [InlineData("Off", "false", "is Off, which kubectl reads as the boolean false")]
    public void A_boolean(string text, string value, string found)
    {
        Assert.EndsWith($": spec.nodeSelector.pool {found}, not a string; use \"{text}\" (with quotes)", Reported(Boolean(text, value)));
        Verdict.Silent(Definition.Selecting(Text("pool"), Text(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    public void A_null(string text) => Assert.EndsWith(
        ": spec.nodeSelector.pool is null, not a string; use the value of the label, or \"\" if it is empty", Reported(Null(text)));

    [Fact]
    public void A_wrong_key_and_a_wrong_value_are_two_findings() => Verdict.Exactly(
        Definition.Selecting(Text("a b"), Number("1")), "INST2012 at key of nodeSelector.a b", "INST2013 at nodeSelector.a b");

    private static string Reported(Scalar value) =>
        Verdict.Single(Definition.Selecting(Text("pool"), value), RuleIds.NodeSelectorValueMustBeValid, "nodeSelector.pool");
}
