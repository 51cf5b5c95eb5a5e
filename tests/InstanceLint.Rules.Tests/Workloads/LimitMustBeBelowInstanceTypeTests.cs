using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class LimitMustBeBelowInstanceTypeTests
{
    [Theory]
    [InlineData("0.2")]
    [InlineData("999m")]
    [InlineData("0.999")]
    [InlineData("999999u")]
    public void Cpu_below_is_silent(string cpu) => Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Text(cpu))));

    [Theory]
    [InlineData("2047Mi")]
    [InlineData("1.99Gi")]
    [InlineData("2G")]
    [InlineData("2147483647")]
    public void Memory_below_is_silent(string memory) => Verdict.Silent(Cluster.Running(Deployment.Giving(memoryLimit: Text(memory))));

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("8")]
    public void Gpus_may_be_equal(string count) =>
        Verdict.Silent(Cluster.Running(Deployment.Giving(gpuLimit: Text(count)), Definition.With(gpuLimit: Number(count))));

    [Fact]
    public void Requests_may_be_equal() =>
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuRequest: Text("1"), memoryRequest: Text("2Gi"), cpuLimit: Absent, memoryLimit: Absent)));

    [Fact]
    public void Without_limits_there_is_nothing_to_be_equal() => Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Absent, memoryLimit: Absent)));

    [Theory]
    [InlineData("1")]
    [InlineData("1000m")]
    [InlineData("1.0")]
    [InlineData("1e0")]
    public void Article_limits_must_be_less_than_those_of_the_instance_type(string cpu) => Assert.Equal(
        $"deployment 'blue': resources.limits.cpu {cpu} must be less than the limit of 1 of instance type 'myinstancetype' (limits.cpu:1); lower it or use a larger instance type",
        Verdict.Single(Cluster.Running(Deployment.Giving(cpuLimit: Text(cpu))), RuleIds.LimitMustBeBelowInstanceType, "resources.limits.cpu"));

    [Theory]
    [InlineData("2Gi")]
    [InlineData("2048Mi")]
    [InlineData("2147483648")]
    public void Memory_that_equals(string memory) => Assert.Contains(
        $"resources.limits.memory {memory} must be less than the limit of 2Gi of instance type 'myinstancetype'",
        Verdict.Single(Cluster.Running(Deployment.Giving(memoryLimit: Text(memory))), RuleIds.LimitMustBeBelowInstanceType, "resources.limits.memory"));

    [Fact]
    public void Both_are_two_findings() => Verdict.Exactly(
        Cluster.Running(Deployment.Giving(cpuLimit: Text("1"), memoryLimit: Text("2Gi"))),
        "INST3005 at resources.limits.cpu",
        "INST3005 at resources.limits.memory");

    [Fact]
    public void Article_without_an_instance_type_the_default_counts()
    {
        Verdict.Exactly(Cluster.Bare(Deployment.Giving(cpuLimit: Text("2")).On(Absent)), "INST3005 at resources.limits.cpu", "INST3008 at deployment");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuLimit: Text("4")).On(Absent), Cluster.Default("4", "8Gi")), "INST3005 at resources.limits.cpu");
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Text("2")).On(Absent), Cluster.Default("4", "8Gi")));
    }

    [Fact]
    public void What_is_broken_or_cannot_be_seen_equals_nothing()
    {
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuLimit: Number("1"))), "INST2006 at resources.limits.cpu");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuLimit: Text("1")), Definition.With(cpuLimit: Number("1"))), "INST2006 at limits.cpu");
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Unknown("1"))));
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Text("1")), Definition.With(cpuLimit: Unknown("1"))));
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Text("1")).On(Unknown(Definition.Name))));
    }
}
