using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class QuantityMustBePositiveTests
{
    [Theory]
    [InlineData("requests.cpu", "1n")]
    [InlineData("requests.cpu", "0.0000000001")]
    [InlineData("requests.cpu", "1m")]
    [InlineData("requests.cpu", "0.001")]
    [InlineData("requests.cpu", "+1")]
    [InlineData("requests.cpu", "1e-9")]
    [InlineData("requests.cpu", "10")]
    [InlineData("limits.cpu", "1n")]
    [InlineData("limits.cpu", "100m")]
    [InlineData("limits.cpu", "0.10")]
    [InlineData("limits.cpu", "010")]
    [InlineData("requests.memory", "1Mi")]
    [InlineData("requests.memory", "0.01Gi")]
    [InlineData("requests.memory", "100Mi")]
    [InlineData("limits.memory", "1Mi")]
    [InlineData("limits.memory", "0.001Ti")]
    [InlineData("limits.memory", "10e8")]
    [InlineData("limits.memory", "1000M")]
    [InlineData("requests.cpu", "1u")]
    [InlineData("requests.cpu", "100n")]
    [InlineData("requests.cpu", "0.1")]
    [InlineData("requests.cpu", ".001")]
    [InlineData("requests.cpu", "+.5")]
    [InlineData("requests.cpu", "1.")]
    [InlineData("requests.cpu", "5e-2")]
    [InlineData("requests.cpu", "2e0")]
    [InlineData("requests.cpu", "64")]
    [InlineData("requests.cpu", "2000m")]
    [InlineData("limits.memory", "64Mi")]
    [InlineData("limits.memory", "1Gi")]
    [InlineData("limits.memory", "2048Ki")]
    [InlineData("limits.memory", "1.5M")]
    [InlineData("limits.memory", "107374182400m")]
    [InlineData("limits.memory", "2147483648")]
    public void An_amount_above_zero_is_silent(string place, string text) => Verdict.Silent(Definition.Giving(place, Text(text)));

    [Theory]
    [InlineData("nvidia.com/gpu", "0")]
    [InlineData("amd.com/gpu", "0")]
    [InlineData("rdma/hca", "0")]
    public void Any_other_resource_may_be_zero(string name, string text)
    {
        Verdict.Silent(Definition.With(moreLimits: [(Text(name), Text(text))]));
        Verdict.Silent(Definition.With(moreLimits: [(Text(name), Number(text))]));
    }

    [Theory]
    [InlineData("0", "zero")]
    [InlineData("0m", "zero")]
    [InlineData("0.0", "zero")]
    [InlineData("00", "zero")]
    [InlineData("-0", "zero")]
    [InlineData("0e9", "zero")]
    [InlineData("0Gi", "zero")]
    [InlineData("Gi", "zero")]
    [InlineData("-", "zero")]
    [InlineData("-1", "negative")]
    [InlineData("-100m", "negative")]
    [InlineData("-0.5", "negative")]
    [InlineData("-1n", "negative")]
    public void A_text_that_is_zero_or_below(string text, string meaning) => Reported(Text(text), $"'{text}' is {meaning}, but must be greater than zero");

    [Theory]
    [InlineData("0", "0", "zero")]
    [InlineData("0.0", "0", "zero")]
    [InlineData("-1", "-1", "negative")]
    public void A_number_that_is_zero_or_below(string text, string value, string meaning) => Reported(Number(text, value), $"'{text}' is {meaning}, but must be greater than zero");

    [Fact]
    public void An_empty_text() => Reported(Text(string.Empty), "is empty");

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    public void A_null(string text) => Reported(Null(text), "is empty");

    private static void Reported(Scalar amount, string meaning)
    {
        foreach (var place in new[] { "requests.cpu", "limits.cpu" })
        {
            Assert.EndsWith(
                $": spec.resources.{place} {meaning}; use a number of cores such as '500m' or '2'",
                Verdict.Single(Definition.Giving(place, amount), RuleIds.QuantityMustBePositive, place));
        }

        foreach (var place in new[] { "requests.memory", "limits.memory" })
        {
            Assert.EndsWith(
                $": spec.resources.{place} {meaning}; use a number of bytes such as '512Mi' or '16Gi'",
                Verdict.Single(Definition.Giving(place, amount), RuleIds.QuantityMustBePositive, place));
        }
    }
}
