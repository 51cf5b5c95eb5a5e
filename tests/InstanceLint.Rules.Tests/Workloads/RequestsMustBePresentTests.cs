using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class RequestsMustBePresentTests
{
    [Theory]
    [InlineData("0.1", "0.2Gi")]
    [InlineData("100m", "256Mi")]
    [InlineData("1", "1024Mi")]
    [InlineData("500m", "1G")]
    public void Requests_with_cpu_and_memory_are_silent(string cpu, string memory) =>
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuRequest: Text(cpu), memoryRequest: Text(memory), cpuLimit: Absent, memoryLimit: Absent)));

    /// <summary>Without the section, the system uses the instance type to create the deployment.</summary>
    [Fact]
    public void Article_without_resources_the_instance_type_creates_the_deployment() => Verdict.Silent(Cluster.Running(Deployment.With()));

    [Fact]
    public void Article_the_sample_is_silent() => Verdict.Silent(Cluster.Running(Deployment.Giving()));

    [Fact]
    public void Article_requests_cpu_is_required() => Reported(Deployment.Giving(cpuRequest: Absent), "resources.requests is missing cpu; add it");

    [Fact]
    public void Article_requests_memory_is_required() => Reported(Deployment.Giving(memoryRequest: Absent), "resources.requests is missing memory; add it");

    [Fact]
    public void Requests_that_are_missing_altogether() =>
        Reported(Deployment.Giving(cpuRequest: Absent, memoryRequest: Absent), "resources.requests is missing; add it with cpu and memory");

    [Fact]
    public void Requests_without_either()
    {
        var deployment = Deployment.Giving(cpuRequest: Absent, memoryRequest: Absent, moreRequests: [(Text("rdma/hca"), Text("1"))]);
        Assert.EndsWith(": resources.requests is missing cpu and memory; add both", Linter.Lint([Cluster.Running(deployment)])[1].Message);
    }

    [Fact]
    public void What_cannot_be_seen_is_not_missing()
    {
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuRequest: Unknown("$(CPU)"))));
        Verdict.Silent(Cluster.Running(Deployment.Giving(memoryRequest: Unknown())));
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuRequest: Absent, isComplete: false)));
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuRequest: Absent, memoryRequest: Absent, isComplete: false)));
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuRequest: Absent, moreRequests: [(Unknown("$(KEY)"), Text("1"))])));
    }

    [Fact]
    public void What_is_broken_is_not_missing()
    {
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuRequest: Text("1 core"))), "INST2004 at resources.requests.cpu");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(memoryRequest: Null())), "INST2005 at resources.requests.memory");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuRequest: Number("1"))), "INST2006 at resources.requests.cpu");
        Verdict.Exactly(
            Cluster.Running(Deployment.Giving(cpuRequest: Absent, moreRequests: [(Text("cpus"), Text("1"))])), "INST2011 at key of resources.requests.cpus");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    public void Article_an_amount_is_neither_zero_nor_empty(string amount)
    {
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuRequest: Text(amount))), "INST2005 at resources.requests.cpu");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(memoryRequest: Text(amount))), "INST2005 at resources.requests.memory");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuLimit: Text(amount))), "INST2005 at resources.limits.cpu");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(memoryLimit: Text(amount))), "INST2005 at resources.limits.memory");
    }

    [Fact]
    public void Article_an_amount_is_a_string()
    {
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuRequest: Number("1"))), "INST2006 at resources.requests.cpu");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(memoryRequest: Number("12:30", "750"))), "INST2006 at resources.requests.memory");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuLimit: Date("2021-01-01"))), "INST2006 at resources.limits.cpu");
        Assert.Contains(
            "is 12:30, which the Azure ML CLI reads as the number 750, not a string",
            Verdict.Single(
                Cluster.Running(Deployment.Giving(memoryRequest: Number("12:30", "750"))), RuleIds.QuantityMustBeString, "resources.requests.memory"));
    }

    private static void Reported(DeploymentDefinition deployment, string lacking) => Assert.Equal(
        "deployment 'blue': " + lacking,
        Verdict.Single(Cluster.Running(deployment), RuleIds.RequestsMustBePresent, "resources.requests"));
}
