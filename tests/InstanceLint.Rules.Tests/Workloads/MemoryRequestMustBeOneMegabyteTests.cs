using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class MemoryRequestMustBeOneMegabyteTests
{
    [Theory]
    [InlineData("1Mi")]
    [InlineData("1024Ki")]
    [InlineData("1048576")]
    [InlineData("1.1M")]
    [InlineData("2M")]
    [InlineData("2e6")]
    [InlineData("0.001Gi")]
    [InlineData("107374182400m")]
    [InlineData("0.2Gi")]
    [InlineData("256Mi")]
    [InlineData("536870912")]
    public void Enough_memory_is_silent(string memory) =>
        Verdict.Silent(Cluster.Running(Deployment.Giving(memoryRequest: Text(memory))));

    /// <summary>Enough for a deployment, although it would be an unlikely unit in an instance type.</summary>
    [Theory]
    [InlineData("1M")]
    [InlineData("1e6")]
    [InlineData("1000000")]
    [InlineData("1000Ki")]
    public void From_one_megabyte_on_it_is_silent(string memory)
    {
        Verdict.Silent(Cluster.Running(Deployment.Giving(memoryRequest: Text(memory))));
        Verdict.Silent(Cluster.Running(Deployment.Giving(memoryRequest: Text(memory), memoryLimit: Text(memory))));
        Verdict.Exactly(Definition.With(memoryRequest: Text(memory)), "INST2010 at requests.memory");
    }

    [Theory]
    [InlineData("999999", "999,999 bytes")]
    [InlineData("999k", "999,000 bytes")]
    [InlineData("512Ki", "524,288 bytes")]
    [InlineData("2048", "2,048 bytes")]
    [InlineData("3500m", "3.5 bytes")]
    [InlineData("0.9M", "900,000 bytes")]
    public void Article_memory_is_not_less_than_1_MB(string memory, string meaning)
    {
        var message = Verdict.Single(
            Cluster.Running(Deployment.Giving(memoryRequest: Text(memory))), RuleIds.MemoryRequestMustBeOneMegabyte, "resources.requests.memory");
        Assert.StartsWith($"deployment 'blue': resources.requests.memory '{memory}' is {meaning}, less than 1 MB; use ", message);
    }

    [Fact]
    public void The_unit_that_was_probably_meant_is_offered() => Assert.EndsWith(
        "; use '2048Mi'",
        Verdict.Single(
            Cluster.Running(Deployment.Giving(memoryRequest: Text("2048"), cpuLimit: Absent, memoryLimit: Absent)),
            RuleIds.MemoryRequestMustBeOneMegabyte,
            "resources.requests.memory"));

    [Fact]
    public void A_limit_and_an_instance_type_have_no_such_minimum()
    {
        Verdict.Exactly(Cluster.Running(Deployment.Giving(memoryLimit: Text("2048"))), "INST2010 at resources.limits.memory");
        Verdict.Exactly(Cluster.Define(Definition.With(memoryRequest: Text("2048"))), "INST2010 at requests.memory");
    }

    [Fact]
    public void What_is_broken_otherwise_is_reported_once()
    {
        Verdict.Exactly(Cluster.Running(Deployment.Giving(memoryRequest: Text("0"))), "INST2005 at resources.requests.memory");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(memoryRequest: Text("-1"))), "INST2005 at resources.requests.memory");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(memoryRequest: Number("2048"))), "INST2006 at resources.requests.memory");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(memoryRequest: Text("1KB"))), "INST2004 at resources.requests.memory");
    }

    [Fact]
    public void What_cannot_be_seen_is_silent() => Verdict.Silent(Cluster.Running(Deployment.Giving(memoryRequest: Unknown("1"))));
}
