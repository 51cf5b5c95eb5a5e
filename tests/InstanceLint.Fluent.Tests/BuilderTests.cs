using System.Collections.Generic;

namespace InstanceLint.Fluent.Tests;

/// <summary>What each method of a builder sets.</summary>
public class BuilderTests
{
    [Fact]
    public void Instance_type_says_what_it_was_told()
    {
        Assert.Equal("gpu", Definitions.Gpu.Name);
        Assert.Equal([Pair("agentpool", "gpu"), Pair("kubernetes.io/arch", "amd64")], Definitions.Gpu.NodeSelector);
        Assert.Equal([Pair("cpu", "4"), Pair("memory", "16Gi"), Pair("rdma/hca", "1")], Definitions.Gpu.Requests);
        Assert.Equal([Pair("cpu", "8"), Pair("nvidia.com/gpu", "2"), Pair("memory", "32Gi"), Pair("rdma/hca", "1")], Definitions.Gpu.Limits);
    }

    [Fact]
    public void What_is_left_out_stays_as_it_was()
    {
        var type = Definitions.Small.Limits(cpu: "2").Limits(memory: "2Gi").Limits(gpu: 1).Requests(memory: "2Gi").Limits().Requests().Build();
        Assert.Equal([Pair("cpu", "1"), Pair("memory", "2Gi")], type.Requests);
        Assert.Equal([Pair("cpu", "2"), Pair("nvidia.com/gpu", "1"), Pair("memory", "2Gi")], type.Limits);
    }

    [Fact]
    public void Last_word_counts()
    {
        var type = Definitions.Small.NodeSelector("a", "1").NodeSelector("b", "2").NodeSelector("a", "3").Limit("cpu", "3").Limits(cpu: "2").Build();
        Assert.Equal([Pair("a", "3"), Pair("b", "2")], type.NodeSelector);
        Assert.Equal("2", type.Limits["cpu"]);
    }

    [Fact]
    public void Gpus_may_be_given_as_a_text() =>
        Assert.Contains("      nvidia.com/gpu: 1\n", Definitions.Small.Limit("nvidia.com/gpu", "1").Build().ToYaml());

    [Fact]
    public void Steps_of_an_instance_type_leave_the_builder_as_it_was()
    {
        var before = Definitions.Small.Build().ToYaml();
        _ = Definitions.Small.NodeSelector("a", "b");
        _ = Definitions.Small.NodeSelector([Pair("a", "b")]);
        _ = Definitions.Small.Requests("2", "2Gi");
        _ = Definitions.Small.Limits("2", "2Gi", 2);
        _ = Definitions.Small.Request("rdma/hca", "1");
        _ = Definitions.Small.Limit("rdma/hca", "1");
        Assert.Equal(before, Definitions.Small.Build().ToYaml());
    }

    [Fact]
    public void Deployment_says_what_it_was_told()
    {
        var deployment = Definitions.FullDeployment;
        Assert.Equal("blue", deployment.Name);
        Assert.Equal("Two lines, one colon", deployment.Description);
        Assert.False(deployment.AppInsightsEnabled);
        Assert.Equal("digits", deployment.Endpoint);
        Assert.Equal("./model", deployment.Model);
        Assert.True(deployment.IsMlflowModel);
        Assert.Null(deployment.Code);
        Assert.Null(deployment.ScoringScript);
        Assert.Equal("azureml:env:1", deployment.Environment);
        Assert.Null(deployment.EnvironmentImage);
        Assert.Null(deployment.CondaFile);
        Assert.Equal([Pair("cpu", "2"), Pair("memory", "4Gi")], deployment.Requests);
        Assert.Equal([Pair("cpu", "4"), Pair("nvidia.com/gpu", "1"), Pair("memory", "8Gi")], deployment.Limits);
        Assert.Equal("gpu", deployment.InstanceType);
        Assert.Equal(2, deployment.InstanceCount);
    }

    [Fact]
    public void Deployment_says_nothing_of_what_it_was_not_told()
    {
        var deployment = KubernetesOnlineDeployment.Define("blue").Build();
        Assert.Null(deployment.Description);
        Assert.Null(deployment.AppInsightsEnabled);
        Assert.Null(deployment.Endpoint);
        Assert.Null(deployment.Model);
        Assert.False(deployment.IsMlflowModel);
        Assert.Null(deployment.Environment);
        Assert.Empty(deployment.Requests);
        Assert.Empty(deployment.Limits);
        Assert.Null(deployment.InstanceType);
        Assert.Null(deployment.InstanceCount);
    }

    [Fact]
    public void Later_kind_of_model_or_environment_takes_the_place_of_the_earlier()
    {
        var deployment = Definitions.FullDeployment.ToBuilder()
            .Model("./model.pkl").CodeConfiguration("./src", "score.py").EnvironmentImage("image", "conda.yml").Limit("nvidia.com/gpu", "1").InstanceType("other").Build();
        Assert.Equal("./model.pkl", deployment.Model);
        Assert.False(deployment.IsMlflowModel);
        Assert.Equal("./src", deployment.Code);
        Assert.Equal("score.py", deployment.ScoringScript);
        Assert.Null(deployment.Environment);
        Assert.Equal("image", deployment.EnvironmentImage);
        Assert.Equal("conda.yml", deployment.CondaFile);
        Assert.Equal("1", deployment.Limits["nvidia.com/gpu"]);
        Assert.Equal("other", deployment.InstanceType);
    }

    [Fact]
    public void Steps_of_a_deployment_leave_the_builder_as_it_was()
    {
        var builder = KubernetesOnlineDeployment.Define("blue").Endpoint("digits");
        var before = builder.Build().ToYaml();
        _ = builder.Endpoint("other").Model("a").MlflowModel("b").CodeConfiguration("a", "b").Environment("a").EnvironmentImage("b");
        _ = builder.InstanceType("a").InstanceType(Definitions.Gpu).Requests("1", "1Gi").Limits("1", "1Gi", 1).Request("a/b", "1").Limit("a/b", "1");
        _ = builder.InstanceCount(1).AppInsightsEnabled().Description("a");
        Assert.Equal(before, builder.Build().ToYaml());
    }

    [Fact]
    public void Job_says_what_it_was_told()
    {
        var job = Definitions.FullJob;
        Assert.Equal("train-1", job.Name);
        Assert.Equal("Train", job.DisplayName);
        Assert.Equal("mnist", job.ExperimentName);
        Assert.Equal("yes", job.Description);
        Assert.Equal("./src", job.Code);
        Assert.Equal("pip install -r requirements.txt\npython train.py --rate \"0.1\"", job.Command);
        Assert.Equal("azureml:env:1", job.Environment);
        Assert.Null(job.EnvironmentImage);
        Assert.Null(job.CondaFile);
        Assert.Equal("azureml:k8s", job.Compute);
        Assert.Equal("gpu", job.InstanceType);
        Assert.Equal(3, job.InstanceCount);
    }

    [Fact]
    public void Steps_of_a_job_leave_the_builder_as_it_was()
    {
        var builder = CommandJob.Define("true");
        var before = builder.Build().ToYaml();
        _ = builder.Name("a").DisplayName("a").ExperimentName("a").Description("a").Code("a").Environment("a").EnvironmentImage("a", "b");
        _ = builder.Compute("a").InstanceType("a").InstanceType(Definitions.Gpu).InstanceCount(1);
        Assert.Equal(before, builder.Build().ToYaml());
        Assert.Equal("b", builder.EnvironmentImage("a", "b").Build().CondaFile);
    }

    [Fact]
    public void Builder_of_a_definition_starts_with_all_that_it_says()
    {
        Assert.Equal(Definitions.Gpu.ToYaml(), Definitions.Gpu.ToBuilder().Build().ToYaml());
        Assert.Equal(Definitions.FullDeployment.ToYaml(), Definitions.FullDeployment.ToBuilder().Build().ToYaml());
        Assert.Equal(Definitions.FullJob.ToYaml(), Definitions.FullJob.ToBuilder().Build().ToYaml());
    }

    private static KeyValuePair<string, string> Pair(string key, string value) => new(key, value);
}
