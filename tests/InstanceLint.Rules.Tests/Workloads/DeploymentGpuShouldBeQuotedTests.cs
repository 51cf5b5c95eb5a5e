using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class DeploymentGpuShouldBeQuotedTests
{
    private static readonly InstanceTypeDefinition WithGpus = Definition.With(gpuLimit: Number("8"));

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("4")]
    [InlineData("8")]
    public void A_count_in_quotes_is_silent(string count)
    {
        Verdict.Silent(Cluster.Running(Deployment.Giving(gpuLimit: Text(count)), WithGpus));
        Verdict.Silent(Cluster.Running(Deployment.Giving(moreLimits: [(Text("gpu"), Text(count))]), WithGpus));
    }

    [Fact]
    public void No_count_and_one_that_cannot_be_seen_are_silent()
    {
        Verdict.Silent(Cluster.Running(Deployment.With(), WithGpus));
        Verdict.Silent(Cluster.Running(Deployment.Giving(), WithGpus));
        Verdict.Silent(Cluster.Running(Deployment.Giving(gpuLimit: Unknown("1")), WithGpus));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("8")]
    public void An_instance_type_may_leave_out_the_quotes(string count) => Verdict.Silent(Cluster.Define(Definition.With(gpuLimit: Number(count))));

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("8")]
    public void A_count_without_quotes(string count)
    {
        Assert.Equal(
            $"deployment 'blue': resources.limits.nvidia.com/gpu {count} is a number, but the schema of the Azure ML CLI expects a string; use \"{count}\" (with quotes)",
            Verdict.Single(
                Cluster.Running(Deployment.Giving(gpuLimit: Number(count)), WithGpus), RuleIds.DeploymentGpuShouldBeQuoted, "resources.limits.nvidia.com/gpu"));
        Verdict.Exactly(Cluster.Running(Deployment.Giving(moreLimits: [(Text("gpu"), Number(count))]), WithGpus), "INST3011 at resources.limits.gpu");
    }

    [Fact]
    public void It_is_a_message() => Assert.Equal(
        RuleSeverity.Info, Assert.Single(Linter.Lint([Cluster.Running(Deployment.Giving(gpuLimit: Number("1")), WithGpus)])).Rule.Severity);

    [Theory]
    [InlineData("0.5", "0.5")]
    [InlineData("-1", "-1")]
    [InlineData("1.0", "1")]
    [InlineData("010", "8")]
    [InlineData("1_0", "10")]
    [InlineData("1:30", "90")]
    public void A_broken_count_is_reported_once(string count, string value) => Verdict.Exactly(
        Cluster.Running(Deployment.Giving(gpuLimit: Number(count, value)), WithGpus), "INST2008 at resources.limits.nvidia.com/gpu");

    [Fact]
    public void A_count_under_requests_is_in_the_wrong_place_above_all() => Verdict.Exactly(
        Cluster.Running(Deployment.Giving(gpuRequest: Number("1")), WithGpus), "INST2007 at key of resources.requests.nvidia.com/gpu");
}
