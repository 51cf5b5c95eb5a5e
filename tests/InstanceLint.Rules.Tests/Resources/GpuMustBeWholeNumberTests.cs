using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class GpuMustBeWholeNumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("4")]
    [InlineData("8")]
    [InlineData("16")]
    [InlineData("100")]
    [InlineData("1000")]
    [InlineData("3")]
    [InlineData("5")]
    [InlineData("6")]
    [InlineData("7")]
    [InlineData("10")]
    [InlineData("12")]
    [InlineData("32")]
    [InlineData("64")]
    [InlineData("256")]
    public void A_whole_number_is_silent_with_and_without_quotes(string count)
    {
        Verdict.Silent(Definition.With(gpuLimit: Number(count)));
        Verdict.Silent(Definition.With(gpuLimit: Text(count)));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("010")]
    [InlineData("00")]
    [InlineData("08")]
    [InlineData("0001")]
    public void A_leading_zero_in_quotes_is_silent(string count) => Verdict.Silent(Definition.With(gpuLimit: Text(count)));

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    public void Null_means_none(string text) => Verdict.Silent(Definition.With(gpuLimit: Null(text)));

    [Theory]
    [InlineData("")]
    [InlineData("${GPUS}")]
    [InlineData("0.5")]
    public void A_count_that_cannot_be_seen_is_silent(string text) => Verdict.Silent(Definition.With(gpuLimit: Unknown(text)));

    [Theory]
    [InlineData("rdma/hca")]
    [InlineData("amd.com/gpu")]
    [InlineData("nvidia.com/gpumem")]
    [InlineData("nvidia.com/mig-1g.5gb")]
    [InlineData("nvidia.com/gpu.shared")]
    [InlineData("nvidia.com/vgpu")]
    [InlineData("gpu.intel.com/i915")]
    [InlineData("google.com/tpu")]
    [InlineData("habana.ai/gaudi")]
    public void Any_other_resource_is_left_alone(string name) => Verdict.Silent(Definition.With(moreLimits: [(Text(name), Text("1k"))]));

    [Theory]
    [InlineData("1.0", "1")]
    [InlineData("1000m", "1")]
    [InlineData("2e0", "2")]
    [InlineData("+1", "1")]
    [InlineData("-0", "0")]
    [InlineData("1k", "1000")]
    [InlineData("0.5", null)]
    [InlineData("500m", null)]
    [InlineData("one", null)]
    [InlineData("1 ", null)]
    [InlineData("1,0", null)]
    [InlineData("true", null)]
    public void A_text(string text, string? suggestion) =>
        Reported(Text(text), $"'{text}' is not {(suggestion is null ? string.Empty : "written as ")}a whole number", suggestion);

    [Theory]
    [InlineData("1.0", "1", "is 1.0, which kubectl reads as the number 1, not written as a whole number", "1")]
    [InlineData("1e0", "1", "is 1e0, which kubectl reads as the number 1, not written as a whole number", "1")]
    [InlineData("010", "8", "is 010, which kubectl reads as the number 8, not written as a whole number", "8")]
    [InlineData("0x2", "2", "is 0x2, which kubectl reads as the number 2, not written as a whole number", "2")]
    [InlineData("0.5", "0.5", "0.5 is not a whole number", null)]
    public void A_number(string text, string value, string found, string? suggestion) => Reported(Number(text, value), found, suggestion);

    [Theory]
    [InlineData("true", "true", "true is a boolean")]
    [InlineData("yes", "true", "is yes, which kubectl reads as the boolean true")]
    public void A_boolean(string text, string value, string found) => Reported(Boolean(text, value), found + ", not a whole number", suggestion: null);

    [Fact]
    public void A_number_below_zero()
    {
        Reported(Number("-1"), "'-1' is negative", suggestion: null);
        Reported(Text("-0.5"), "'-0.5' is negative", suggestion: null);
    }

    [Fact]
    public void A_text_of_a_number_that_is_whole_and_too_long_to_suggest() =>
        Reported(Text("1e900"), "'1e900' is not written as a whole number", suggestion: null);

    [Fact]
    public void An_empty_text() => Reported(Text(string.Empty), "is empty", suggestion: null);

    private static void Reported(Scalar count, string found, string? suggestion)
    {
        var message = Verdict.Single(Definition.With(gpuLimit: count), RuleIds.GpuMustBeWholeNumber, "limits.nvidia.com/gpu");
        Assert.EndsWith($": spec.resources.limits.nvidia.com/gpu {found}; use {(suggestion is null ? "a whole number such as '1'" : $"'{suggestion}'")}", message);
        Verdict.Silent(Definition.With(gpuLimit: Text(suggestion ?? "1")));
    }
}
