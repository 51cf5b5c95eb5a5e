using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Fluent.Tests;

/// <summary>Nothing of a text is lost, and everything stays in its place.</summary>
public class LosslessTests
{
    private static readonly Dictionary<string, string> Deployments = new()
    {
        ["probes and settings"] =
            """
            $schema: https://azuremlschemas.azureedge.net/latest/kubernetesOnlineDeployment.schema.json
            name: blue
            type: kubernetes
            endpoint_name: vision
            request_settings:
              max_concurrent_requests_per_instance: 1
              request_timeout_ms: 3000
            liveness_probe:
              initial_delay: 10
              period: 10
              success_threshold: 1.5
            model:
              name: mnist
              version: 1
              path: ./model
              type: custom_model
            environment:
              name: env
              build:
                path: ./docker
              inference_config:
                liveness_route:
                  path: /live
                  port: 8501
            environment_variables:
              A: "1"
              B: ""
            data_collector:
              collections:
                model_inputs:
                  enabled: "True"
            tags:
              team: vision
            instance_type: gpu

            """,
        ["values of all types"] =
            """
            name: blue
            type: kubernetes
            endpoint_name: vision
            model: azureml:mnist:1
            properties:
              number: 1_000
              octal: 017
              time: 12:30
              date: 2021-01-01
              nothing:
              tilde: ~
              flag: yes
              text: "no"
              float: 1.5e+3
              list:
                - 1
                - two
                -
                - - nested
                  - {}
                - []
                - key: value
                  other:
                    - 1
              empty: {}
              lines: |
                first
                second
              last: x

            """,
        ["fields in an order of their own"] =
            """
            instance_count: 2
            endpoint_name: vision
            name: blue
            resources:
              limits:
                memory: 2Gi
                cpu: "2"
              requests:
                memory: 1Gi
                cpu: "1"
            model: azureml:mnist:1
            type: kubernetes

            """,
    };

    private static readonly Dictionary<string, string> Jobs = new()
    {
        ["a pipeline"] =
            """
            $schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json
            type: pipeline
            settings:
              default_compute: azureml:k8s
            inputs:
              data:
                type: uri_folder
                path: azureml:data:1
            jobs:
              prepare:
                type: command
                component: ./prepare.yml
                inputs:
                  data: ${{parent.inputs.data}}
              train:
                type: sweep
                trial:
                  command: python train.py --rate ${{search_space.rate}}
                  environment: azureml:env:1
                  resources:
                    instance_type: gpu
                search_space:
                  rate:
                    type: uniform
                    min_value: 0.01
                    max_value: 0.9
              score:
                command: python score.py
                environment: azureml:env:1
                resources:
                  instance_type: cpu

            """,
        ["a component"] =
            """
            $schema: https://azuremlschemas.azureedge.net/latest/commandComponent.schema.json
            name: train
            version: 1
            type: command
            command: python train.py $AZUREML_X < data.txt
            environment: azureml:env:1
            resources:
              instance_type: gpu

            """,
        ["a schedule"] =
            """
            $schema: https://azuremlschemas.azureedge.net/latest/schedule.schema.json
            name: nightly
            trigger:
              type: cron
              expression: 0 1 * * *
            create_job:
              type: command
              command: python train.py
              compute: azureml:k8s
              resources:
                instance_type: gpu

            """,
    };

    public static TheoryData<string> DeploymentNames => [.. Deployments.Keys];

    public static TheoryData<string> JobNames => [.. Jobs.Keys];

    [Theory]
    [MemberData(nameof(DeploymentNames))]
    public void Deployment_is_written_as_it_was(string name) =>
        Assert.Equal(Deployments[name], KubernetesOnlineDeployment.Parse(Deployments[name]).ToBuilder().Build().ToYaml());

    [Theory]
    [MemberData(nameof(JobNames))]
    public void Job_is_written_as_it_was(string name) => Assert.Equal(Jobs[name], Job.Parse(Jobs[name]).ToBuilder().Build().ToYaml());

    [Fact]
    public void Instance_type_is_written_as_it_was()
    {
        const string Yaml =
            """
            apiVersion: amlarc.azureml.com/v1alpha1
            kind: InstanceType
            metadata:
              annotations:
                kubectl.kubernetes.io/last-applied-configuration: |
                  {"apiVersion":"amlarc.azureml.com/v1alpha1"}
                  {}
              creationTimestamp: "2026-01-01T00:00:00Z"
              generation: 1
              labels:
                team: vision
              name: gpu
              namespace: default
              uid: 0b1c2d3e
            spec:
              resources:
                limits:
                  cpu: "1"
                  memory: 1Gi
                  nvidia.com/gpu: null
                requests:
                  cpu: "1"
                  memory: 1Gi
            status: {}

            """;
        var type = InstanceType.Parse(Yaml);
        Assert.Equal(Yaml, type.ToYaml());
        Assert.Equal("vision", type.Labels["team"]);
        Assert.Equal("default", type.Fields["metadata"].Fields["namespace"].ToString());
        Assert.Equal(Yaml.Replace("name: gpu", "name: gpu-2").Replace("team: vision", "team: vision\n    tier: a"), type.ToBuilder().Name("gpu-2").Label("tier", "a").Build().ToYaml());
    }

    [Fact]
    public void List_is_written_as_it_was()
    {
        const string Yaml =
            """
            apiVersion: amlarc.azureml.com/v1alpha1
            kind: InstanceTypeList
            items:
              - apiVersion: amlarc.azureml.com/v1alpha1
                kind: InstanceType
                metadata:
                  name: a
                  labels:
                    team: vision
                spec:
                  resources:
                    requests: &amounts
                      cpu: "1"
                      memory: 1Gi
                    limits: *amounts
              - metadata:
                  name: b
                spec:
                  resources:
                    requests: *amounts
                    limits: *amounts
            metadata:
              resourceVersion: ""

            """;
        const string Amounts = "\n          cpu: \"1\"\n          memory: 1Gi";
        var list = InstanceTypeList.Parse(Yaml);
        Assert.Equal(Yaml.Replace(" &amounts" + Amounts, " *amounts").Replace(" *amounts", Amounts), list.ToYaml());
        Assert.Equal(InstanceType.Define("b").Requests("1", "1Gi").Limits("1", "1Gi").Build().ToYaml(), list.Items[1].ToYaml());
    }

    [Fact]
    public void Merged_fields_are_written_where_they_count()
    {
        var job = CommandJob.Parse("type: command\ncommand: a\nbase: &base {a: 1, b: 2}\ninputs: {<<: *base, b: 3}\n");
        Assert.Equal("3", job.Fields["inputs"].Fields["b"].ToString());
        Assert.EndsWith("base:\n  a: 1\n  b: 2\ninputs:\n  a: 1\n  b: 3\n", job.ToYaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_are_kept() => Assert.Equal(
        "type: command\ncommand: a\ninputs:\n  a: !!binary AAEC\n  b: !!set\n    x:\n  c: \"1\"\n  d: !!float \"1\"\n",
        CommandJob.Parse("type: command\ncommand: a\ninputs:\n  a: !!binary AAEC\n  b: !!set {x}\n  c: !!str 1\n  d: !!float 1\n").ToYaml());

    [Fact]
    public void Long_key_is_written_so_that_readers_accept_it()
    {
        var job = CommandJob.Define("a").Tag(new string('k', 2000), "v").Build();
        Assert.Contains("  ? " + new string('k', 2000) + "\n  : v\n", job.ToYaml());
        Assert.Equal("v", CommandJob.Parse(job.ToYaml()).Tags.Single().Value);
    }

    [Theory]
    [InlineData("command: a\ninputs: {[a, b]: c}\n")]
    [InlineData("command: a\ninputs: &x [1, *x]\n")]
    [InlineData("command: a\ninputs: {{ inputs }}\n")]
    public void What_cannot_be_written_is_refused(string yaml) =>
        Assert.True(Record.Exception(() => CommandJob.Parse(yaml)) is FormatException or InvalidDefinitionException);

    [Fact]
    public void Aliases_that_repeat_billions_of_values_are_refused()
    {
        var bomb = "command: a\na: &a [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range('b', 10).Select(c => $"{(char)c}: &{(char)c} [{string.Join(",", Enumerable.Repeat($"*{(char)(c - 1)}", 10))}]\n"));
        Assert.Contains("because aliases repeat them", Assert.Throws<FormatException>(() => CommandJob.Parse(bomb)).Message);
    }
}
