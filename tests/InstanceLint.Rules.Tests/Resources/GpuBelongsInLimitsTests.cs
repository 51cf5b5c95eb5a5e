using System;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class GpuBelongsInLimitsTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("8")]
    public void A_gpu_limit_is_silent(string count)
    {
        Verdict.Silent(Definition.With(gpuLimit: Text(count)));
        Verdict.Silent(Definition.With(gpuLimit: Number(count)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    public void A_null_request_asks_for_nothing(string text)
    {
        Verdict.Silent(Definition.With(gpuRequest: Null(text)));
        Verdict.Silent(Definition.With(gpuRequest: Null(text), gpuLimit: Number("1")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("$(GPUS)")]
    [InlineData("1")]
    public void A_request_that_cannot_be_seen_is_silent(string text) => Verdict.Silent(Definition.With(gpuRequest: Unknown(text), gpuLimit: Number("1")));

    [Theory]
    [InlineData("nvidia.com/mig-1g.5gb")]
    [InlineData("nvidia.com/gpu.shared")]
    [InlineData("nvidia.com/vgpu")]
    [InlineData("amd.com/gpu")]
    [InlineData("gpu.intel.com/i915")]
    [InlineData("rdma/hca")]
    public void Any_other_device_may_be_requested(string name) =>
        Verdict.Silent(Definition.With(moreRequests: [(Text(name), Number("1"))], moreLimits: [(Text(name), Number("1"))]));

    [Fact]
    public void No_gpu_is_silent() => Verdict.Silent(Definition.With());

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("2")]
    public void A_number(string count)
    {
        Reported(Number(count), Absent);
        Reported(Number(count), Number(count));
    }

    [Theory]
    [InlineData("0", "1")]
    [InlineData("2", "1")]
    [InlineData("0.5", "1")]
    [InlineData("1", "many")]
    public void Another_number_than_that_of_the_limits(string request, string limit) => Assert.EndsWith(
        $": nvidia.com/gpu must not be specified in spec.resources.requests; keep the correct number in spec.resources.limits only ('{request}' here, '{limit}' there)",
        Assert.Single(Verdict.Lint(Definition.With(gpuRequest: Number(request), gpuLimit: Text(limit))), finding => finding.Rule.Id == RuleIds.GpuBelongsInLimits).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("many")]
    public void A_text_is_reported_once_whatever_it_says(string text) => Reported(Text(text), Number("1"));

    private static void Reported(Scalar request, Scalar limit) => Assert.EndsWith(
        ": nvidia.com/gpu must not be specified in spec.resources.requests; "
            + (limit.State == ScalarState.Absent ? "move it to spec.resources.limits" : "remove it, because spec.resources.limits already specifies it"),
        Verdict.Single(Definition.With(gpuRequest: request, gpuLimit: limit), RuleIds.GpuBelongsInLimits, "key of requests.nvidia.com/gpu"));
}
