using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class RequestMustNotExceedLimitTests
{
    [Theory]
    [InlineData("100m", "2")]
    [InlineData("700m", "1")]
    [InlineData("1", "1")]
    [InlineData("1", "1000m")]
    [InlineData("1000m", "1")]
    [InlineData("1.0", "1")]
    [InlineData("0.1", "100m")]
    [InlineData("1e3", "1k")]
    [InlineData("1e-3", "1m")]
    [InlineData("999m", "1")]
    [InlineData("0.9999999999", "1")]
    [InlineData("9", "10")]
    [InlineData("0.5", "0.50")]
    [InlineData("1000000u", "1")]
    [InlineData("500m", "0.5")]
    [InlineData("0.25", "250m")]
    [InlineData("2", "2.000")]
    [InlineData("1n", "1u")]
    [InlineData("4", "8")]
    [InlineData("1", "1.5")]
    [InlineData("1.5", "1500m")]
    public void Cpu_within_its_limit_is_silent(string request, string limit) =>
        Verdict.Silent(Definition.With(cpuRequest: Text(request), cpuLimit: Text(limit)));

    [Theory]
    [InlineData("2Gi", "2Gi")]
    [InlineData("1500Mi", "2Gi")]
    [InlineData("2048Mi", "2Gi")]
    [InlineData("2Gi", "2048Mi")]
    [InlineData("2G", "2Gi")]
    [InlineData("1000Mi", "1Gi")]
    [InlineData("100Mi", "107374182400m")]
    [InlineData("107374182400m", "0.1Gi")]
    [InlineData("0.2Gi", "214748364800m")]
    [InlineData("200Mi", "0.2Gi")]
    [InlineData("1073741824", "1Gi")]
    [InlineData("1e9", "1Gi")]
    [InlineData("900M", "1e9")]
    [InlineData("9Gi", "10Gi")]
    [InlineData("9999999Ti", "8Ei")]
    [InlineData("100Mi", "1Gi")]
    [InlineData("1Gi", "1Gi")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("1536Mi", "1.5Gi")]
    [InlineData("4G", "4096Mi")]
    [InlineData("1024Ki", "1Mi")]
    [InlineData("2147483648", "2Gi")]
    [InlineData("512M", "0.5Gi")]
    public void Memory_within_its_limit_is_silent(string request, string limit) =>
        Verdict.Silent(Definition.With(memoryRequest: Text(request), memoryLimit: Text(limit)));

    [Theory]
    [InlineData("rdma/hca", "1", "1")]
    [InlineData("amd.com/gpu", "2", "2000m")]
    [InlineData("example.com/dongle", "1k", "1000")]
    public void Another_resource_within_its_limit_is_silent(string name, string request, string limit) =>
        Verdict.Silent(Definition.With(moreRequests: [(Text(name), Text(request))], moreLimits: [(Text(name), Text(limit))]));

    [Theory]
    [InlineData("2", "1", "")]
    [InlineData("1001m", "1000m", "")]
    [InlineData("10", "9", "")]
    [InlineData("1", "500m", " (1 > 0.5 cores)")]
    [InlineData("1001m", "1", " (1.001 > 1 core)")]
    [InlineData("1k", "999", " (1,000 > 999 cores)")]
    [InlineData("2", "1e0", " (2 > 1 core)")]
    public void Cpu_above_its_limit(string request, string limit, string meaning)
    {
        var message = Verdict.Single(Definition.With(cpuRequest: Text(request), cpuLimit: Text(limit)), RuleIds.RequestMustNotExceedLimit, "requests.cpu");
        Assert.EndsWith(
            $": spec.resources.requests.cpu '{request}' exceeds the limit of '{limit}'{meaning}; lower the request or raise the limit",
            message);
    }

    [Theory]
    [InlineData("10Gi", "9Gi", "")]
    [InlineData("1.5Gi", "1Gi", "")]
    [InlineData("2Gi", "2G", " (2,147,483,648 > 2,000,000,000 bytes)")]
    [InlineData("1Gi", "1000Mi", " (1,073,741,824 > 1,048,576,000 bytes)")]
    [InlineData("0.2Gi", "200Mi", " (214,748,364.8 > 209,715,200 bytes)")]
    [InlineData("107374182401m", "100000Ki", " (107,374,182.401 > 102,400,000 bytes)")]
    public void Memory_above_its_limit(string request, string limit, string meaning)
    {
        var message = Verdict.Single(Definition.With(memoryRequest: Text(request), memoryLimit: Text(limit)), RuleIds.RequestMustNotExceedLimit, "requests.memory");
        Assert.EndsWith(
            $": spec.resources.requests.memory '{request}' exceeds the limit of '{limit}'{meaning}; lower the request or raise the limit",
            message);
    }

    [Fact]
    public void Another_resource_of_an_instance_type_is_reported_once() => Verdict.Exactly(
        Definition.With(moreRequests: [(Text("rdma/hca"), Number("2"))], moreLimits: [(Text("rdma/hca"), Text("1"))]), "INST2015 at requests.rdma/hca");

    [Fact]
    public void Cpu_and_memory_above_their_limits_are_two_findings() => Verdict.Exactly(
        Definition.With(cpuRequest: Text("2"), memoryRequest: Text("4Gi")),
        "INST2009 at requests.cpu",
        "INST2009 at requests.memory");

    [Fact]
    public void A_broken_value_is_reported_once_and_not_compared()
    {
        Verdict.Exactly(Definition.With(cpuRequest: Text("64 cores")), "INST2004 at requests.cpu");
        Verdict.Exactly(Definition.With(cpuRequest: Number("64")), "INST2006 at requests.cpu");
        Verdict.Exactly(Definition.With(cpuRequest: Text("64000")), "INST2010 at requests.cpu");
        Verdict.Exactly(Definition.With(cpuLimit: Text("0")), "INST2005 at limits.cpu");
        Verdict.Exactly(Definition.With(cpuLimit: Text("-1")), "INST2005 at limits.cpu");
        Verdict.Exactly(Definition.With(cpuLimit: Null()), "INST2005 at limits.cpu");
        Verdict.Exactly(Definition.With(cpuLimit: Number("0.1")), "INST2006 at limits.cpu");
        Verdict.Exactly(Definition.With(cpuLimit: Boolean("n", "false")), "INST2006 at limits.cpu");
        Verdict.Exactly(Definition.With(memoryLimit: Text("1GB")), "INST2004 at limits.memory");
        Verdict.Exactly(Definition.With(memoryLimit: Text("2048")), "INST2010 at limits.memory");
        Verdict.Exactly(Definition.With(memoryLimit: Text("3500m")), "INST2010 at limits.memory");
        Verdict.Exactly(Definition.With(gpuRequest: Number("4"), gpuLimit: Number("1")), "INST2007 at key of requests.nvidia.com/gpu");
    }

    [Fact]
    public void A_value_that_cannot_be_seen_is_not_compared()
    {
        Verdict.Silent(Definition.With(cpuRequest: Unknown("64"), cpuLimit: Text("1")));
        Verdict.Silent(Definition.With(cpuRequest: Text("64"), cpuLimit: Unknown("1")));
        Verdict.Silent(Definition.With(moreRequests: [(Unknown("rdma/hca"), Text("2"))], moreLimits: [(Unknown("rdma/hca"), Text("1"))]));
    }

    [Fact]
    public void Of_a_name_that_stands_twice_the_last_one_counts()
    {
        Verdict.Silent(Twice("64", "1"));
        Verdict.Exactly(Twice("1", "64"), "INST2009 at requests.cpu");
    }

    private static InstanceTypeDefinition Twice(string first, string last) =>
        Definition.With(cpuRequest: Text(first), cpuLimit: Text("2"), moreRequests: [(Text("cpu"), Text(last))]);
}
