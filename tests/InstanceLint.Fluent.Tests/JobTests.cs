using System;
using System.Linq;

namespace InstanceLint.Fluent.Tests;

/// <summary>Jobs of any type, components and schedules, as far as instance types go.</summary>
public class JobTests
{
    private const string Pipeline =
        """
        $schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json
        type: pipeline
        compute: azureml:k8s
        jobs:
          train:
            type: command
            command: a
            resources:
              instance_type: gpu
          sweep:
            trial:
              command: b
          inner:
            jobs:
              last.one:
                command: c

        """;

    [Fact]
    public void Instance_types_are_those_of_all_steps() => Assert.Equal(
        [("jobs.train", "gpu")], Job.Parse(Pipeline).InstanceTypes.Select(step => (step.Key, step.Value)));

    [Fact]
    public void Instance_type_of_a_step_can_be_set()
    {
        var job = Job.Parse(Pipeline).ToBuilder()
            .InstanceType("jobs.train", Definitions.Gpu)
            .InstanceType("jobs.sweep.trial", "gpu-a100")
            .InstanceType("jobs.inner.jobs.last.one", Definitions.Small.Build())
            .Build();
        Assert.Equal(
            [("jobs.train", "gpu"), ("jobs.sweep.trial", "gpu-a100"), ("jobs.inner.jobs.last.one", "small")],
            job.InstanceTypes.Select(step => (step.Key, step.Value)));
        Assert.EndsWith("      last.one:\n        command: c\n        resources:\n          instance_type: small\n", job.ToYaml(), StringComparison.Ordinal);
        var cluster = Cluster.Define().KnownInstanceTypes("gpu-a100").Jobs(job).Build();
        Assert.Equal(["gpu", "small"], cluster.InstanceTypes.Select(type => type.Name));
    }

    [Fact]
    public void Step_that_does_not_exist_is_refused_with_those_that_do() => Assert.StartsWith(
        "The job has no step 'jobs.trian'; use 'jobs.train' or 'jobs.sweep' or 'jobs.sweep.trial' or 'jobs.inner' or 'jobs.inner.jobs.last.one'.",
        Assert.Throws<ArgumentException>(() => Job.Parse(Pipeline).ToBuilder().InstanceType("jobs.trian", "gpu").Build()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Job_can_be_defined_with_its_steps()
    {
        var train = CommandJob.Define("python train.py").Environment("azureml:env:1").InstanceType("gpu").Build();
        var job = Job.Define("pipeline").DisplayName("nightly").Compute("azureml:k8s")
            .With("jobs", YamlValue.Mapping(("train", YamlValue.Mapping(train.Fields.Where(field => field.Key != "$schema")))))
            .Build();
        Assert.Equal(
            """
            $schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json
            type: pipeline
            display_name: nightly
            compute: azureml:k8s
            jobs:
              train:
                command: python train.py
                environment: azureml:env:1
                resources:
                  instance_type: gpu

            """,
            job.ToYaml());
        Assert.Equal("gpu", job.InstanceTypes["jobs.train"]);
        Assert.Equal("INST3007", Assert.Single(Cluster.Define().InstanceTypes(Definitions.Small.Build()).Jobs(job).Validate()).Id);
    }

    [Theory]
    [InlineData("command", "commandJob")]
    [InlineData("sweep", "sweepJob")]
    [InlineData("automl", "autoMLJob")]
    public void Job_names_the_schema_of_its_type(string type, string schema) =>
        Assert.StartsWith($"$schema: https://azuremlschemas.azureedge.net/latest/{schema}.schema.json\ntype: {type}\n", Job.Define(type).Build().ToYaml(), StringComparison.Ordinal);

    [Fact]
    public void Expression_of_a_pipeline_is_no_variable_that_was_left_in() =>
        Assert.Empty(Job.Parse(Pipeline.Replace("instance_type: gpu", "instance_type: ${{parent.inputs.type}}")).ToBuilder().Validate());

    [Fact]
    public void Command_job_is_a_job_too() => Assert.Equal(
        ["", ""], new IJob[] { Definitions.FullJob, Job.Parse(Definitions.FullJob.ToYaml()) }.Select(job => job.InstanceTypes.Single().Key));

    [Fact]
    public void Job_of_someone_else_is_refused() => Assert.Equal(
        "'Other' is not a job of this library; use Job or CommandJob. (Parameter 'job')",
        Assert.Throws<ArgumentException>(() => Cluster.Define().Jobs(new Other())).Message);

    private sealed class Other : IJob
    {
        public string? Name => null;

        public System.Collections.Generic.IReadOnlyDictionary<string, string> InstanceTypes => new System.Collections.Generic.Dictionary<string, string>();
    }
}
