using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class ExtendedResourceRequestMustEqualLimitTests
{
    private const string Name = "rdma/hca";

    [Theory]
    [InlineData("1", "1")]
    [InlineData("0", "0")]
    [InlineData("1", "1000m")]
    [InlineData("1.0", "1")]
    [InlineData("1k", "1000")]
    [InlineData("2e0", "2")]
    public void The_same_number_is_silent(string request, string limit)
    {
        Verdict.Silent(Definition.With(moreRequests: [(Text(Name), Text(request))], moreLimits: [(Text(Name), Text(limit))]));
        Verdict.Silent(Definition.With(moreRequests: [(Text(Name), Number("1"))], moreLimits: [(Text(Name), Text("1"))]));
    }

    [Fact]
    public void A_limit_alone_and_a_null_request_are_silent()
    {
        Verdict.Silent(Definition.With(moreLimits: [(Text(Name), Text("1"))]));
        Verdict.Silent(Definition.With(moreRequests: [(Text(Name), Null())], moreLimits: [(Text(Name), Text("1"))]));
        Verdict.Silent(Definition.With(moreRequests: [(Text(Name), Null())]));
    }

    [Fact]
    public void What_cannot_be_seen_is_silent()
    {
        Verdict.Silent(Definition.With(moreRequests: [(Text(Name), Unknown("1"))]));
        Verdict.Silent(Definition.With(moreRequests: [(Text(Name), Text("1"))], moreLimits: [(Text(Name), Unknown("2"))]));
        Verdict.Silent(Definition.With(moreRequests: [(Text(Name), Text("1"))], moreLimits: [(Unknown("{{ name }}"), Text("1"))]));
        var type = Definition.With(moreRequests: [(Text(Name), Text("1"))]);
        Verdict.Silent(type with { Limits = type.Limits with { IsComplete = false } });
    }

    [Theory]
    [InlineData("0.5", "1", "INST2014 at requests.rdma/hca")]
    [InlineData("1", "-1", "INST2014 at limits.rdma/hca")]
    [InlineData("1", "all", "INST2014 at limits.rdma/hca")]
    public void A_broken_amount_is_reported_once_and_not_compared(string request, string limit, string finding) =>
        Verdict.Exactly(Definition.With(moreRequests: [(Text(Name), Text(request))], moreLimits: [(Text(Name), Text(limit))]), finding);

    [Fact]
    public void Another_rule_reports_cpu_memory_and_gpus()
    {
        Verdict.Silent(Definition.With(cpuRequest: Text("0.5"), memoryRequest: Text("1Gi")));
        Verdict.Exactly(Definition.With(gpuRequest: Number("1")), "INST2007 at key of requests.nvidia.com/gpu");
        Verdict.Exactly(Definition.With(moreRequests: [(Text("gpus"), Text("1"))]), "INST2011 at key of requests.gpus");
    }

    [Theory]
    [InlineData("2", "1")]
    [InlineData("1", "2")]
    [InlineData("0", "1")]
    [InlineData("1", "1001")]
    public void Another_number_than_that_of_the_limits(string request, string limit) => Assert.EndsWith(
        $": spec.resources.requests.rdma/hca '{request}' differs from the limit of '{limit}'; use the same number for both",
        Verdict.Single(
            Definition.With(moreRequests: [(Text(Name), Text(request))], moreLimits: [(Text(Name), Text(limit))]),
            RuleIds.ExtendedResourceRequestMustEqualLimit,
            "requests.rdma/hca"));

    [Fact]
    public void A_request_alone()
    {
        const string Expected = ": spec.resources.requests.rdma/hca '1' has no limit; specify the same number in spec.resources.limits";
        Assert.EndsWith(
            Expected,
            Verdict.Single(
                Definition.With(moreRequests: [(Text(Name), Text("1"))]), RuleIds.ExtendedResourceRequestMustEqualLimit, "key of requests.rdma/hca"));
        Assert.EndsWith(
            Expected,
            Verdict.Single(
                Definition.With(moreRequests: [(Text(Name), Text("1"))], moreLimits: [(Text(Name), Null())]),
                RuleIds.ExtendedResourceRequestMustEqualLimit,
                "key of requests.rdma/hca"));
    }

    [Fact]
    public void Of_a_name_that_stands_twice_the_last_one_counts()
    {
        Verdict.Silent(Definition.With(moreRequests: [(Text(Name), Text("2")), (Text(Name), Text("1"))], moreLimits: [(Text(Name), Text("1"))]));
        Verdict.Exactly(
            Definition.With(moreRequests: [(Text(Name), Text("1")), (Text(Name), Text("2"))], moreLimits: [(Text(Name), Text("1"))]),
            "INST2015 at requests.rdma/hca");
    }
}
