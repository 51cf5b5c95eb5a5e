using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class MlflowNeedsTwoCpuAndFourGigabytesTests
{
    private static readonly InstanceTypeDefinition Large =
        Definition.With(cpuRequest: Text("2"), memoryRequest: Text("4Gi"), cpuLimit: Text("16"), memoryLimit: Text("64Gi"));

    [Theory]
    [InlineData("2", "4G")]
    [InlineData("2000m", "4Gi")]
    [InlineData("2.0", "4000M")]
    [InlineData("2e0", "4e9")]
    [InlineData("8", "4000000000")]
    [InlineData("4", "3.8Gi")]
    [InlineData("3", "3815Mi")]
    [InlineData("15", "63Gi")]
    public void Enough_is_silent(string cpu, string memory)
    {
        Verdict.Silent(Cluster.Running(Requesting(cpu, memory).OfMlflow(), Large));
        Verdict.Silent(Cluster.Running(Deployment.With().OfMlflow(), Definition.With(
            cpuRequest: Text(cpu), memoryRequest: Text(memory), cpuLimit: Text("16"), memoryLimit: Text("64Gi"))));
    }

    [Theory]
    [InlineData("custom_model")]
    [InlineData("triton_model")]
    [InlineData("mlflow")]
    [InlineData("")]
    public void A_model_of_another_type_is_silent(string type) => Verdict.Silent(Cluster.Running(Deployment.With(modelType: Text(type))));

    [Fact]
    public void A_model_of_a_type_that_cannot_be_seen_is_silent()
    {
        Verdict.Silent(Cluster.Running(Deployment.With()));
        Verdict.Silent(Cluster.Running(Deployment.With(modelType: Unknown("mlflow_model"))));
        Verdict.Silent(Cluster.Running(Deployment.With(modelType: Null())));
        Verdict.Silent(Cluster.Running(Deployment.Giving()));
    }

    [Fact]
    public void A_request_that_cannot_be_seen_is_silent()
    {
        Verdict.Silent(Cluster.Running(Requesting("2", "4Gi").OfMlflow().On(Unknown("$(TYPE)"))));
        Verdict.Silent(Cluster.Running(Deployment.With().OfMlflow().On(Unknown("$(TYPE)"))));
        Verdict.Silent(Cluster.With(deployments: [Deployment.With().OfMlflow().On(Text("big"))], known: ["big"]));
        Verdict.Silent(Cluster.Running(Deployment.With().OfMlflow(), Definition.With(
            cpuRequest: Unknown(), memoryRequest: Unknown(), cpuLimit: Text("16"), memoryLimit: Text("64Gi"))));
        Verdict.Silent(Cluster.Running(
            Deployment.Giving(cpuRequest: Unknown(), memoryRequest: Unknown(), cpuLimit: Absent, memoryLimit: Absent).OfMlflow(), Large));
    }

    [Fact]
    public void What_the_deployment_requests_itself_counts_before_the_instance_type() =>
        Verdict.Silent(Cluster.Running(Requesting("2", "4Gi").OfMlflow(), Definition.With(cpuLimit: Text("16"), memoryLimit: Text("64Gi"))));

    [Theory]
    [InlineData("0.1")]
    [InlineData("1")]
    [InlineData("1999m")]
    public void Article_mlflow_needs_2_cpu(string cpu) => Assert.Equal(
        $"deployment 'blue': an MLflow model needs at least 2 CPU cores, but resources.requests has only {cpu} CPU; increase it",
        Verdict.Single(
            Cluster.Running(Requesting(cpu, "4Gi").OfMlflow(), Large), RuleIds.MlflowNeedsTwoCpuAndFourGigabytes, "resources.requests.cpu"));

    [Theory]
    [InlineData("2Gi")]
    [InlineData("3999M")]
    [InlineData("3814Mi")]
    [InlineData("3999999999")]
    public void Article_mlflow_needs_4_GB(string memory) => Assert.Equal(
        $"deployment 'blue': an MLflow model needs at least 4 GB of memory, but resources.requests has only {memory} memory; increase it",
        Verdict.Single(
            Cluster.Running(Requesting("2", memory).OfMlflow(), Large), RuleIds.MlflowNeedsTwoCpuAndFourGigabytes, "resources.requests.memory"));

    [Fact]
    public void Each_is_wrong_where_it_is_written() => Verdict.Exactly(
        Cluster.Running(Requesting("1", "2Gi").OfMlflow(), Large), "INST3006 at resources.requests.cpu", "INST3006 at resources.requests.memory");

    [Fact]
    public void An_instance_type_that_requests_too_little_but_could_give_it() => Assert.Equal(
        "deployment 'blue': an MLflow model needs at least 2 CPU cores and 4 GB of memory, but instance type 'myinstancetype' (requests.cpu:1) requests only 700m CPU and 1500Mi memory; set higher resources.requests",
        Verdict.Single(
            Cluster.Running(Deployment.With().OfMlflow(), Definition.With(cpuLimit: Text("16"), memoryLimit: Text("64Gi"))),
            RuleIds.MlflowNeedsTwoCpuAndFourGigabytes,
            "instance_type"));

    [Fact]
    public void An_instance_type_that_can_never_give_it()
    {
        Assert.EndsWith(
            " (limits.cpu:1) is limited to 1 CPU; use a larger instance type",
            Verdict.Single(Cluster.Running(Deployment.With().OfMlflow()), RuleIds.MlflowNeedsTwoCpuAndFourGigabytes, "instance_type"));
        Assert.EndsWith(
            " is limited to 2Gi memory; use a larger instance type",
            Verdict.Single(
                Cluster.Running(Requesting("2", "1Gi").OfMlflow(), Definition.With(cpuLimit: Text("16"))),
                RuleIds.MlflowNeedsTwoCpuAndFourGigabytes,
                "resources.requests.memory"));
    }

    [Fact]
    public void Neither_resources_nor_an_instance_type()
    {
        var cluster = Cluster.Bare(Deployment.With().OfMlflow().On(Absent));
        Verdict.Exactly(cluster, "INST3006 at deployment", "INST3008 at deployment");
        Assert.Contains(
            "INST3006 at deployment: deployment 'blue': an MLflow model needs at least 2 CPU cores and 4 GB of memory, but instance type 'defaultinstancetype' (built in) is limited to 2Gi memory; use a larger instance type",
            Verdict.Print(Linter.Lint([cluster])));
    }

    [Fact]
    public void What_replaces_the_default_counts_instead()
    {
        var large = Large with { Name = Text(ClusterDefinition.DefaultInstanceType).At(Definition.Place("name")) };
        Verdict.Silent(Cluster.Running(Deployment.With().OfMlflow().On(Absent), large));
        Verdict.Exactly(Cluster.Running(Deployment.With().OfMlflow().On(Absent), Cluster.Default("16", "64Gi")), "INST3006 at deployment");
    }

    [Fact]
    public void What_is_broken_or_missing_is_reported_once()
    {
        Verdict.Exactly(Cluster.Running(Requesting("1 core", "4Gi").OfMlflow(), Large), "INST2004 at resources.requests.cpu");
        Verdict.Exactly(Cluster.Running(Requesting("2", "2GB").OfMlflow(), Large), "INST2004 at resources.requests.memory");
        Verdict.Exactly(Cluster.Running(Requesting("2", "0").OfMlflow(), Large), "INST2005 at resources.requests.memory");
        Verdict.Exactly(Cluster.Running(Requesting("2", "2048").OfMlflow(), Large), "INST3002 at resources.requests.memory");
        Verdict.Exactly(
            Cluster.Running(Deployment.Giving(cpuRequest: Absent, memoryRequest: Text("4Gi"), cpuLimit: Absent, memoryLimit: Absent).OfMlflow(), Large),
            "INST3001 at resources.requests");
        Verdict.Exactly(
            Cluster.Running(Deployment.With().OfMlflow(), Definition.With(cpuRequest: Number("1"), memoryRequest: Text("4Gi"), memoryLimit: Text("8Gi"))),
            "INST2006 at requests.cpu");
    }

    private static DeploymentDefinition Requesting(string cpu, string memory) =>
        Deployment.Giving(cpuRequest: Text(cpu), memoryRequest: Text(memory), cpuLimit: Absent, memoryLimit: Absent);
}
