using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class ResourceMustBePresentTests
{
    [Theory]
    [InlineData("cpu memory", "cpu memory")]
    [InlineData("memory cpu", "memory cpu")]
    [InlineData("cpu memory", "cpu memory nvidia.com/gpu")]
    [InlineData("cpu memory", "nvidia.com/gpu memory cpu")]
    [InlineData("cpu memory rdma/hca", "cpu memory rdma/hca")]
    [InlineData("cpu memory amd.com/gpu", "cpu memory amd.com/gpu")]
    [InlineData("cpu memory cpu", "memory cpu memory")]
    [InlineData("$(CPU) memory", "cpu memory")]
    [InlineData("cpu memory", "{{key}}")]
    [InlineData("cpu memory nvidia.com/mig-1g.5gb", "cpu memory nvidia.com/mig-1g.5gb")]
    [InlineData("rdma/hca cpu memory", "cpu rdma/hca memory")]
    [InlineData("cpu memory", "cpu memory google.com/tpu")]
    [InlineData("cpu memory", "memory cpu example.com/dongle nvidia.com/gpu")]
    [InlineData("$(CPU) $(MEMORY)", "cpu memory")]
    [InlineData("cpu memory", "__RESOURCE__")]
    public void Both_in_both_sections_is_silent(string requests, string limits) => Verdict.Silent(Create(requests, limits));

    [Theory]
    [InlineData("")]
    [InlineData("cpu")]
    [InlineData("memory")]
    [InlineData("nvidia.com/gpu")]
    [InlineData("rdma/hca")]
    [InlineData("cpu rdma/hca")]
    [InlineData("memory nvidia.com/gpu")]
    [InlineData("cpu memory")]
    [InlineData("cpu nvidia.com/gpu amd.com/gpu")]
    public void A_section_that_is_not_wholly_visible_lacks_nothing(string limits)
    {
        var definition = Create("cpu memory", limits);
        Verdict.Silent(definition with { Limits = definition.Limits with { IsComplete = false } });
        Verdict.Silent(definition with { Limits = definition.Limits with { IsComplete = false, IsPresent = false } });
    }

    [Theory]
    [InlineData("", "is missing cpu and memory; add both")]
    [InlineData("cpu", "is missing memory; add it")]
    [InlineData("memory", "is missing cpu; add it")]
    [InlineData("rdma/hca", "is missing cpu and memory; add both")]
    [InlineData("cpu amd.com/gpu", "is missing memory; add it")]
    public void A_section_lacks_what_it_does_not_give(string names, string lack)
    {
        Assert.EndsWith(
            ": spec.resources.requests " + lack,
            Verdict.Single(Create(names, "cpu memory rdma/hca amd.com/gpu"), RuleIds.ResourceMustBePresent, "requests"));
        Assert.EndsWith(
            ": spec.resources.limits " + lack,
            Verdict.Single(Create("cpu memory", names), RuleIds.ResourceMustBePresent, "limits"));
    }

    [Fact]
    public void Each_section_is_reported_by_itself() =>
        Verdict.Exactly(Create("cpu", "memory"), "INST2003 at requests", "INST2003 at limits");

    [Fact]
    public void A_section_that_is_not_written()
    {
        var definition = Create("cpu memory", string.Empty);
        var message = Verdict.Single(definition with { Limits = definition.Limits with { IsPresent = false } }, RuleIds.ResourceMustBePresent, "limits");
        Assert.EndsWith(": spec.resources.limits is missing; add it with cpu and memory", message);
    }

    [Fact]
    public void No_resources_at_all_are_reported_once()
    {
        var definition = Create(string.Empty, string.Empty);
        var message = Verdict.Single(
            definition with { Requests = definition.Requests with { IsPresent = false }, Limits = definition.Limits with { IsPresent = false } },
            RuleIds.ResourceMustBePresent,
            "requests");
        Assert.EndsWith(": spec.resources.requests and spec.resources.limits are missing; add both, each with cpu and memory", message);
    }

    [Fact]
    public void No_requests_beside_limits_that_cannot_be_seen()
    {
        var definition = Create(string.Empty, string.Empty);
        Verdict.Exactly(
            definition with { Requests = definition.Requests with { IsPresent = false }, Limits = definition.Limits with { IsPresent = false, IsComplete = false } },
            "INST2003 at requests");
    }

    [Theory]
    [InlineData("cpus memory", "cpus")]
    [InlineData("cpu mem", "mem")]
    [InlineData("CPU memory", "CPU")]
    [InlineData("cpu Memory", "Memory")]
    [InlineData("cpu memroy", "memroy")]
    [InlineData("cores memory", "cores")]
    public void A_misspelt_name_is_not_missing_too(string names, string misspelt)
    {
        Verdict.Exactly(Create(names, "cpu memory"), "INST2011 at key of requests." + misspelt);
        Verdict.Exactly(Create("cpu memory", names), "INST2011 at key of limits." + misspelt);
    }

    [Fact]
    public void Another_device_does_not_stand_for_cpu() =>
        Verdict.Exactly(Create("cpu memory", "npu memory"), "INST2003 at limits", "INST2011 at key of limits.npu");

    [Fact]
    public void A_broken_amount_is_not_missing_too()
    {
        Verdict.Exactly(Definition.With(cpuLimit: Null()), "INST2005 at limits.cpu");
        Verdict.Exactly(Definition.With(memoryRequest: Text("lots")), "INST2004 at requests.memory");
        Verdict.Silent(Definition.With(memoryRequest: Unknown()));
    }

    // Creates sections with only these names, each with a valid amount.
    private static InstanceTypeDefinition Create(string requests, string limits) => Definition.With(
        cpuRequest: Absent, memoryRequest: Absent, cpuLimit: Absent, memoryLimit: Absent, moreRequests: Entries(requests), moreLimits: Entries(limits));

    private static (Scalar Name, Scalar Amount)[] Entries(string names) =>
    [
        .. names.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)
            .Select(name => (Rules.Vocabulary.TemplateVariable.IsIn(name) ? Unknown(name) : Text(name), Text(name == "memory" ? "1Gi" : "1"))),
    ];
}
