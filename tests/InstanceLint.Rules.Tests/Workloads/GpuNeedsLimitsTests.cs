using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class GpuNeedsLimitsTests
{
    private static readonly InstanceTypeDefinition WithGpus = Definition.With(gpuLimit: Number("8"));

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("8")]
    public void Gpus_beside_limits_of_both_are_silent(string count) => Verdict.Silent(Cluster.Running(Deployment.Giving(gpuLimit: Text(count)), WithGpus));

    [Fact]
    public void Article_who_needs_cpu_alone_may_leave_out_the_limits() =>
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Absent, memoryLimit: Absent), WithGpus));

    [Fact]
    public void Without_gpus_either_limit_may_be_left_out()
    {
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Absent), WithGpus));
        Verdict.Silent(Cluster.Running(Deployment.Giving(memoryLimit: Absent), WithGpus));
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Absent, gpuLimit: Text("0")), WithGpus));
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Absent, memoryLimit: Absent, gpuLimit: Text("0")), WithGpus));
        Verdict.Exactly(
            Cluster.Running(Deployment.Giving(cpuLimit: Absent, moreLimits: [(Text("amd.com/gpu"), Text("1"))]), WithGpus), "INST2011 at key of resources.limits.amd.com/gpu");
    }

    [Fact]
    public void Article_limits_cpu_is_required_for_gpus() => Reported(Deployment.Giving(cpuLimit: Absent, gpuLimit: Text("1")), "is missing cpu; add it");

    [Fact]
    public void Article_limits_memory_is_required_for_gpus() => Reported(Deployment.Giving(memoryLimit: Absent, gpuLimit: Text("1")), "is missing memory; add it");

    [Fact]
    public void Both_are_missing() => Reported(Deployment.Giving(cpuLimit: Absent, memoryLimit: Absent, gpuLimit: Text("2")), "is missing cpu and memory; add both");

    [Fact]
    public void The_short_name_counts_too() =>
        Reported(Deployment.Giving(cpuLimit: Absent, moreLimits: [(Text("gpu"), Text("1"))]), "is missing cpu; add it");

    [Fact]
    public void What_cannot_be_seen_is_silent()
    {
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Absent, gpuLimit: Unknown("1")), WithGpus));
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Unknown(), gpuLimit: Text("1")), WithGpus));
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Absent, gpuLimit: Text("1"), isComplete: false), WithGpus));
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("1.0")]
    [InlineData("1000m")]
    [InlineData("one")]
    [InlineData("-1")]
    [InlineData("")]
    public void Article_gpus_are_whole_numbers_and_a_broken_count_asks_for_nothing_else(string count)
    {
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuLimit: Absent, gpuLimit: Text(count))), "INST2008 at resources.limits.nvidia.com/gpu");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuLimit: Absent, gpuLimit: Null())), "INST2008 at resources.limits.nvidia.com/gpu");
    }

    [Fact]
    public void Article_gpus_are_given_under_limits_alone()
    {
        Verdict.Exactly(
            Cluster.Running(Deployment.Giving(gpuRequest: Text("1"), cpuLimit: Absent), WithGpus), "INST2007 at key of resources.requests.nvidia.com/gpu");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(gpuRequest: Text("99"))), "INST2007 at key of resources.requests.nvidia.com/gpu");
        Verdict.Silent(Cluster.Running(Deployment.Giving(gpuRequest: Null())));
    }

    private static void Reported(DeploymentDefinition deployment, string lacking) => Assert.Equal(
        "deployment 'blue': a deployment with GPUs needs CPU and memory limits, but resources.limits " + lacking,
        Verdict.Single(Cluster.Running(deployment, WithGpus), RuleIds.GpuNeedsLimits, "resources.limits"));
}
