using System;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Yaml;

namespace InstanceLint.Fluent.Tests;

/// <summary>Parsing definitions from YAML.</summary>
public class ParseTests
{
    public static TheoryData<string, InstanceType> InstanceTypes => new()
    {
        { "the article's", Article.MyInstanceType },
        { "without GPUs", Article.CpuSmall },
        { "the default", Article.DefaultInstanceType },
        { "with all", Definitions.Gpu },
        { "the least", Definitions.Small.Build() },
        { "GPUs as a text", Definitions.Small.Limit("nvidia.com/gpu", "1").Build() },
        { "GPUs with zeros", Definitions.Small.Limit("nvidia.com/gpu", "007").Build() },
        { "a name that is a boolean", InstanceType.Define("yes").Requests("1", "1Gi").Limits("1", "1Gi").Build() },
        { "a name that is a number", InstanceType.Define("1e3").Requests("1", "1Gi").Limits("1", "1Gi").Build() },
        { "labels that are no strings", Definitions.Small.NodeSelector("yes", "017").NodeSelector("1", "null").NodeSelector("null", "").Build() },
        { "other resources", Definitions.Small.Request("amd.com/gpu", "1").Limit("amd.com/gpu", "1").Limit("rdma/hca", "1e0").Build() },
        { "quantities", Definitions.Small.Requests(Cpu.Millicores(5), Memory.MB(1.5m)).Limits(Cpu.FromString("1e1"), Memory.FromString("1E9")).Build() },
    };

    public static TheoryData<string, KubernetesOnlineDeployment> Deployments => new()
    {
        { "the article's", Article.Deployment },
        { "the article's with resources", Article.DeploymentWithResources },
        { "with all", Definitions.FullDeployment },
        { "a name alone", KubernetesOnlineDeployment.Define("blue").Build() },
        { "a registered model", KubernetesOnlineDeployment.Define("blue").Model("azureml:a:1").Build() },
        { "a model of a datastore", KubernetesOnlineDeployment.Define("blue").Model("azureml://datastores/a").Build() },
        { "a registered MLflow model", KubernetesOnlineDeployment.Define("blue").MlflowModel("azureml:a:1").Build() },
        { "an image alone", KubernetesOnlineDeployment.Define("blue").EnvironmentImage("a").Build() },
        { "the short name of GPUs", KubernetesOnlineDeployment.Define("blue").Requests("1", "1Gi").Limits("1", "1Gi").Limit("gpu", "1").Build() },
        { "texts that are no strings", KubernetesOnlineDeployment.Define("1").Endpoint("yes").Description("2021-01-01").InstanceType("1e3").InstanceCount(12).Build() },
        { "empty texts", KubernetesOnlineDeployment.Define("").Endpoint("").Description("").Model("").CodeConfiguration("", "").EnvironmentImage("", "").InstanceType("").Build() },
    };

    public static TheoryData<string, CommandJob> Jobs => new()
    {
        { "the article's", Article.Job },
        { "with all", Definitions.FullJob },
        { "a command alone", CommandJob.Define("true").Build() },
        { "a count alone", CommandJob.Define("12:30").InstanceCount(0).Build() },
        { "a command of lines", CommandJob.Define("a\n\n  b: c\n").EnvironmentImage("image", "conda.yml").Build() },
        { "an empty command", CommandJob.Define("").Environment("").Build() },
    };

    [Theory]
    [MemberData(nameof(InstanceTypes))]
    public void Instance_type_comes_back_as_it_was(string name, InstanceType type)
    {
        Assert.NotEmpty(name);
        var parsed = InstanceType.Parse(type.ToYaml());
        Assert.Equal(type.Name, parsed.Name);
        Assert.Equal(type.NodeSelector, parsed.NodeSelector);
        Assert.Equal(type.Requests, parsed.Requests);
        Assert.Equal(type.Limits, parsed.Limits);
        Assert.Equal(type.ToYaml(), parsed.ToYaml());
    }

    [Theory]
    [MemberData(nameof(Deployments))]
    public void Deployment_comes_back_as_it_was(string name, KubernetesOnlineDeployment deployment)
    {
        Assert.NotEmpty(name);
        var parsed = KubernetesOnlineDeployment.Parse(deployment.ToYaml());
        Assert.Equivalent(deployment, parsed, strict: true);
        Assert.Equal(deployment.ToYaml(), parsed.ToYaml());
    }

    [Theory]
    [MemberData(nameof(Jobs))]
    public void Job_comes_back_as_it_was(string name, CommandJob job)
    {
        Assert.NotEmpty(name);
        var parsed = CommandJob.Parse(job.ToYaml());
        Assert.Equivalent(job, parsed, strict: true);
        Assert.Equal(job.ToYaml(), parsed.ToYaml());
    }

    [Fact]
    public void List_comes_back_as_it_was()
    {
        Assert.Equal(Article.List.ToYaml(), InstanceTypeList.Parse(Article.List.ToYaml()).ToYaml());
        Assert.Equal(["cpusmall", "defaultinstancetype"], InstanceTypeList.Parse(Article.List.ToYaml()).Items.Select(item => item.Name));
        Assert.Empty(InstanceTypeList.Parse(InstanceTypeList.Of().ToYaml()).Items);
    }

    [Fact]
    public void One_definition_is_found_among_documents_of_other_kinds()
    {
        var yaml = Cluster.Define().InstanceTypes(Definitions.Gpu).Deployments(Definitions.FullDeployment).Jobs(Definitions.FullJob).Build().ToYaml();
        Assert.Equal(Definitions.Gpu.ToYaml(), InstanceType.Parse(yaml).ToYaml());
        Assert.Equal(Definitions.FullDeployment.ToYaml(), KubernetesOnlineDeployment.Parse(yaml).ToYaml());
        Assert.Equal(Definitions.FullJob.ToYaml(), CommandJob.Parse(yaml).ToYaml());
    }

    [Fact]
    public void Our_own_linter_finds_nothing_in_what_was_written()
    {
        var cluster = Cluster.Define().InstanceTypes(Article.MyInstanceType, Article.CpuSmall, Article.DefaultInstanceType)
            .Deployments(Definitions.FullDeployment).Jobs(Definitions.FullJob).Build();
        var manifest = ManifestReader.Read(cluster.ToYaml(), string.Empty, isNamed: true);
        Assert.Equal((4, 1, 1), (manifest.InstanceTypes.Count, manifest.Deployments.Count, manifest.Jobs.Count));
        Assert.Empty(Linter.Lint([manifest]));
        Assert.Empty(Linter.Lint([ManifestReader.Read(Article.List.ToYaml(), "list.yaml", isNamed: true)]));
    }

    [Fact]
    public void Instance_type_that_a_person_wrote_is_read()
    {
        var type = InstanceType.Parse(
            """
            # A small one.
            kind: InstanceType
            spec:
              resources:
                limits: &most {memory: '1Gi', "cpu": "1", nvidia.com/gpu: null}
                requests:
                  <<: *most
                  cpu: !!str 1 # quoted
              nodeSelector: ~
            metadata: {name: small}
            apiVersion: "amlarc.azureml.com/v1alpha1"
            """);
        Assert.Equal(
            """
            kind: InstanceType
            spec:
              resources:
                limits:
                  memory: 1Gi
                  cpu: "1"
                  nvidia.com/gpu: null
                requests:
                  memory: 1Gi
                  cpu: "1"
                  nvidia.com/gpu: null
              nodeSelector: ~
            metadata:
              name: small
            apiVersion: amlarc.azureml.com/v1alpha1

            """,
            type.ToYaml());
    }

    [Fact]
    public void Deployment_that_a_person_wrote_is_read()
    {
        var deployment = KubernetesOnlineDeployment.Parse(
            """
            name: blue
            app_insights_enabled: yes
            endpoint_name: my-endpoint
            model:
              path: ./model/sklearn_mnist_model.pkl
            code_configuration:
              code: ./script/
              scoring_script: score.py
            instance_type: myinstancetypename
            environment:
              conda_file: file:./model/conda.yml
              image: mcr.microsoft.com/azureml/openmpi3.1.2-ubuntu18.04:latest
            """);
        Assert.Equal(
            YamlValue.Mapping(Article.Deployment.Fields.Where(field => field.Key is not ("$schema" or "type"))), YamlValue.Mapping(deployment.Fields));
    }

    [Fact]
    public void Job_that_a_person_wrote_is_read()
    {
        var job = CommandJob.Parse(
            """
            type: command
            command: python -c "print('Hello world!')"
            environment:
              image: library/python:latest
            compute: azureml:k8s-compute
            resources:
              instance_type: myinstancetypename
            """);
        Assert.Equal(
            YamlValue.Mapping(Article.Job.Fields.Where(field => field.Key != "$schema").Append(new("type", "command"))), YamlValue.Mapping(job.Fields));
    }

    [Theory]
    [InlineData("apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: [a\n", "INST1001")]
    [InlineData("apiVersion: amlarc.azureml.com/v1\nkind: InstanceType\nmetadata:\n  name: a\nspec: {resources: {requests: {cpu: 1m, memory: 1Gi}, limits: {cpu: 1m, memory: 1Gi}}}\n", "INST1005")]
    [InlineData("apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: a\nspec: {resources: {requests: {cpu: 1, memory: 1Gi}, limits: {cpu: 1m, memory: 1Gi}}}\n", "INST2006")]
    [InlineData("apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: a\n", "INST2003")]
    public void Text_that_breaks_a_rule_is_refused(string yaml, string id) =>
        Assert.Contains(id, Assert.Throws<InvalidDefinitionException>(() => InstanceType.Parse(yaml)).Findings.Select(finding => finding.Id));

    [Theory]
    [InlineData("")]
    [InlineData("a: b\n")]
    [InlineData("- a\n")]
    [InlineData("apiVersion: v1\nkind: Pod\n")]
    [InlineData("type: managed\nendpoint_name: a\n")]
    [InlineData("$schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json\njobs: {}\n")]
    public void Text_without_a_definition_is_refused(string yaml)
    {
        Assert.Equal("The YAML contains no instance type.", Assert.Throws<FormatException>(() => InstanceType.Parse(yaml)).Message);
        Assert.Equal("The YAML contains no instance type list.", Assert.Throws<FormatException>(() => InstanceTypeList.Parse(yaml)).Message);
        Assert.Equal("The YAML contains no Kubernetes online deployment.", Assert.Throws<FormatException>(() => KubernetesOnlineDeployment.Parse(yaml)).Message);
        Assert.Equal("The YAML contains no command job.", Assert.Throws<FormatException>(() => CommandJob.Parse(yaml)).Message);
    }

    [Fact]
    public void Text_with_several_definitions_is_refused() => Assert.Equal(
        "The YAML contains more than one instance type.",
        Assert.Throws<FormatException>(() => InstanceType.Parse(Cluster.Define().InstanceTypes(Article.CpuSmall, Definitions.Gpu).Build().ToYaml())).Message);

    [Fact]
    public void Key_that_stands_twice_is_refused_in_whatever_is_read() => Assert.Equal(
        "INST1002",
        Assert.Single(Assert.Throws<InvalidDefinitionException>(() => KubernetesOnlineDeployment.Parse("type: kubernetes\nname: a\nname: b\n")).Findings).Id);

    [Fact]
    public void Name_that_stands_twice_in_a_list_is_refused_without_a_word_on_projects()
    {
        var item = "  - metadata: {name: a}\n    spec: {resources: {requests: {cpu: 1m, memory: 1Gi}, limits: {cpu: 1m, memory: 1Gi}}}\n";
        Assert.EndsWith(
            "rename or remove one",
            Assert.Throws<InvalidDefinitionException>(() => InstanceTypeList.Parse(
                "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\nitems:\n" + item + item)).Message,
            StringComparison.Ordinal);
    }
}
