using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class GpuRequestIsRedundantTests
{
    private static readonly InstanceTypeDefinition WithGpus = Definition.With(gpuLimit: Number("8"));

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("8")]
    public void A_limit_alone_is_silent(string count)
    {
        Silent(Deployment.Giving(gpuLimit: Text(count)));
        Silent(Deployment.Giving(moreLimits: [(Text("gpu"), Text(count))]));
        Silent(Deployment.Giving(gpuRequest: Null(), gpuLimit: Text(count)));
    }

    [Fact]
    public void No_gpus_are_silent()
    {
        Silent(Deployment.With());
        Silent(Deployment.Giving());
    }

    [Fact]
    public void What_cannot_be_seen_is_silent()
    {
        Silent(Deployment.Giving(gpuRequest: Unknown("1"), gpuLimit: Text("1")));
        Silent(Deployment.Giving(gpuRequest: Text("1"), gpuLimit: Unknown("1")));
        Silent(Deployment.Giving(gpuRequest: Text("1"), moreLimits: [(Unknown("{{ key }}"), Text("1"))]));
        Silent(Deployment.Giving(gpuRequest: Text("1"), isComplete: false));
    }

    [Fact]
    public void Another_number_and_no_limit_are_wrong_for_another_reason()
    {
        const string Expected = "INST2007 at key of resources.requests.nvidia.com/gpu";
        Verdict.Exactly(Cluster.Running(Deployment.Giving(gpuRequest: Text("2"), gpuLimit: Text("1")), WithGpus), Expected);
        Verdict.Exactly(Cluster.Running(Deployment.Giving(gpuRequest: Text("1")), WithGpus), Expected);
    }

    [Fact]
    public void An_instance_type_is_wrong_for_another_reason() =>
        Verdict.Exactly(Cluster.Define(Definition.With(gpuRequest: Text("1"), gpuLimit: Text("1"))), "INST2007 at key of requests.nvidia.com/gpu");

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1", "1")]
    [InlineData("1000m", "1")]
    [InlineData("1.0", "1")]
    public void The_same_number(string request, string limit)
    {
        Assert.Equal(
            "deployment 'blue': resources.requests.nvidia.com/gpu is redundant, because resources.limits specifies the same number; remove it",
            Single(Deployment.Giving(gpuRequest: Text(request), gpuLimit: Text(limit)), "nvidia.com/gpu").Message);
        Single(Deployment.Giving(moreRequests: [(Text("gpu"), Text(request))], gpuLimit: Text(limit)), "gpu");
    }

    [Fact]
    public void It_is_a_message_and_the_fix_removes_it()
    {
        var finding = Single(Deployment.Giving(gpuRequest: Text("1"), gpuLimit: Text("1")), "nvidia.com/gpu");
        Assert.Equal(RuleSeverity.Info, finding.Rule.Severity);
        Assert.Equal(new Fix.Removal(), finding.Fix);
    }

    [Fact]
    public void It_stays_if_the_number_is_not_certain()
    {
        Assert.Null(Single(Deployment.Giving(gpuRequest: Text("1"), gpuLimit: Text("2"), moreLimits: [(Text("gpu"), Text("1"))]), "nvidia.com/gpu").Fix);
        Assert.Null(Single(Deployment.Giving(gpuRequest: Text("1"), moreRequests: [(Text("gpu"), Text("1"))], gpuLimit: Text("1")), "gpu").Fix);
    }

    private static void Silent(DeploymentDefinition deployment) => Verdict.Silent(Cluster.Running(deployment, WithGpus));

    private static Finding Single(DeploymentDefinition deployment, string name)
    {
        var finding = Assert.Single(Linter.Lint([Cluster.Running(deployment, WithGpus)]));
        Assert.Equal((RuleIds.GpuRequestIsRedundant, "key of resources.requests." + name), (finding.Rule.Id, finding.Span.Path));
        return finding;
    }
}
