using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Fluent.Tests;

/// <summary>Any field at the root of a document, and its values.</summary>
public class FieldTests
{
    private const string Head = "$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\n";

    private static readonly Dictionary<string, (YamlValue Value, string Yaml)> Values = new()
    {
        ["text"] = ("a", " a"),
        ["text like a number"] = ("1", " \"1\""),
        ["number"] = (1, " 1"),
        ["large number"] = (long.MaxValue, " 9223372036854775807"),
        ["decimal"] = (0.10m, " 0.10"),
        ["double"] = (1e30, " 1.0E+30"),
        ["boolean"] = (true, " true"),
        ["null"] = (YamlValue.Null, " null"),
        ["list"] = (YamlValue.List("a", 1, YamlValue.List()), "\n  - a\n  - 1\n  - []"),
        ["mapping"] = (YamlValue.Mapping(("a", 1), ("b", YamlValue.Mapping(("c", "d")))), "\n  a: 1\n  b:\n    c: d"),
        ["dictionary"] = (YamlValue.Mapping(new Dictionary<string, YamlValue> { ["a"] = "b" }), "\n  a: b"),
        ["yaml"] = (YamlValue.Parse("{type: pytorch, process_count_per_instance: 2, when: 2021-01-01}"), "\n  type: pytorch\n  process_count_per_instance: 2\n  when: 2021-01-01"),
    };

    public static TheoryData<string> Names => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Field_is_written_and_read(string name)
    {
        var job = CommandJob.Define("a").With("field", Values[name].Value).Build();
        Assert.Equal($"{Head}command: a\nfield:{Values[name].Yaml}\n", job.ToYaml());
        Assert.Equal(Values[name].Value, CommandJob.Parse(job.ToYaml()).Fields["field"]);
        Assert.Equal(Values[name].Value.GetHashCode(), job.Fields["field"].GetHashCode());
    }

    [Fact]
    public void Fields_of_a_kind_have_their_type()
    {
        var value = YamlValue.Parse("[a, 1, true, null, 2021-01-01, [], {}]");
        Assert.Equal(
            [YamlValueKind.Text, YamlValueKind.Number, YamlValueKind.Boolean, YamlValueKind.Null, YamlValueKind.Date, YamlValueKind.List, YamlValueKind.Mapping],
            value.Items.Select(item => item.Kind));
        Assert.Equal("- a\n- 1\n- true\n- null\n- 2021-01-01\n- []\n- {}\n", value.ToString());
        Assert.Equal(["a", "1", "true", ""], value.Items.Take(4).Select(item => item.ToString()));
        Assert.Empty(value.Fields);
        Assert.Empty(value.Items[6].Items);
    }

    [Fact]
    public void Value_of_one_tool_is_the_same_for_the_other()
    {
        var type = InstanceType.Parse("apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: {name: a, x: 12:30, d: 2021-01-01, f: 1e1, o: 017, b: !!int '1', y: yes, n: ~}\nspec: {resources: {requests: {cpu: '1', memory: 1Gi}, limits: {cpu: '1', memory: 1Gi}}}\n");
        var job = CommandJob.Define("a").With("inputs", type.Fields["metadata"]).Build();
        Assert.Equal(
            Head + "command: a\ninputs:\n  name: a\n  x: \"12:30\"\n  d: \"2021-01-01\"\n  f: 10\n  o: 017\n  b: 1\n  \"y\": true\n  \"n\": null\n",
            job.ToYaml());
        Assert.Equal("750", CommandJob.Define("a").With("inputs", YamlValue.Parse("12:30")).Build().Fields["inputs"].ToString());
    }

    [Fact]
    public void Order_of_fields_does_not_matter()
    {
        Assert.Equal(YamlValue.Parse("{a: 1, b: 2}"), YamlValue.Parse("{b: 2, a: 1}"));
        Assert.NotEqual(YamlValue.Parse("[1, 2]"), YamlValue.Parse("[2, 1]"));
        Assert.True((YamlValue)1 != "1");
        Assert.True(YamlValue.Null == YamlValue.Parse("~"));
        Assert.False((YamlValue)"a" == null);
    }

    [Fact]
    public void Value_that_is_no_yaml_is_refused()
    {
        Assert.StartsWith("The text is not valid YAML at 1,", Assert.Throws<FormatException>(() => YamlValue.Parse("[a")).Message, StringComparison.Ordinal);
        Assert.Equal("The YAML contains no value.", Assert.Throws<FormatException>(() => YamlValue.Parse("")).Message);
        Assert.Equal("The YAML contains more than one document.", Assert.Throws<FormatException>(() => YamlValue.Parse("a\n--- b\n")).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => (YamlValue)double.NaN);
    }

    [Fact]
    public void Field_replaces_another_one_in_its_place_and_can_be_removed()
    {
        var job = CommandJob.Parse("command: a\ninputs: {x: 1}\ncompute: c\n");
        Assert.Equal("command: a\ninputs: none\ncompute: c\n", job.ToBuilder().With("inputs", "none").Build().ToYaml());
        Assert.Equal("command: a\ncompute: c\n", job.ToBuilder().Without("inputs").Without("missing").Build().ToYaml());
        Assert.Equal("command: a\ninputs:\n  x: 1\ncompute: c\nz: 1\n", job.ToBuilder().With("z", 1).Build().ToYaml());
        Assert.Equal("name: job\ncommand: a\ninputs:\n  x: 1\ncompute: c\n", job.ToBuilder().Name("job").Build().ToYaml());
    }

    [Fact]
    public void Field_that_has_a_member_can_be_set_by_either()
    {
        Assert.Equal("b", CommandJob.Define("a").With("command", "b").Build().Command);
        Assert.Equal("b", CommandJob.Define("a").With("resources", YamlValue.Mapping(("instance_type", "a"), ("shm_size", "1g"))).InstanceType("b").Build().InstanceType);
        Assert.Equal("INST3016", Assert.Single(KubernetesOnlineDeployment.Define("a").With("instance_count", 0).Validate()).Id);
        Assert.Equal("INST1004", Assert.Single(Definitions.Small.With("tolerations", YamlValue.List()).Validate()).Id);
        Assert.Equal("INST3015", Assert.Single(KubernetesOnlineDeployment.Define("a").Endpoint("e").Model("m").With("instance_typ", "gpu").Validate()).Id);
    }

    [Fact]
    public void Field_that_makes_the_document_what_it_is_cannot_be_changed()
    {
        Assert.Equal("The field 'kind' makes the document an instance type, so it can't be changed. (Parameter 'field')", Assert.Throws<ArgumentException>(() => Definitions.Small.With("kind", "Pod")).Message);
        Assert.Throws<ArgumentException>(() => Definitions.Small.Without("apiVersion"));
        Assert.Throws<ArgumentException>(() => KubernetesOnlineDeployment.Define("a").With("type", "managed"));
        Assert.Throws<ArgumentException>(() => CommandJob.Define("a").Without("type"));
    }

    [Fact]
    public void Fields_that_people_set_most_have_members()
    {
        var deployment = KubernetesOnlineDeployment.Define("blue").Endpoint("e").Model("m")
            .Tag("team", "vision").Property("p", "1").EnvironmentVariable("A", "b").ScaleSettings(1, 4, 70, pollingInterval: 10).ScaleSettings(maxInstances: 8).Build();
        Assert.Equal(
            """
            $schema: https://azuremlschemas.azureedge.net/latest/kubernetesOnlineDeployment.schema.json
            name: blue
            type: kubernetes
            tags:
              team: vision
            properties:
              p: "1"
            endpoint_name: e
            model:
              path: m
            environment_variables:
              A: b
            scale_settings:
              type: target_utilization
              min_instances: 1
              max_instances: 8
              target_utilization_percentage: 70
              polling_interval: 10

            """,
            deployment.ToYaml());
        Assert.Equal((1, 8), (deployment.MinInstances, deployment.MaxInstances));
        Assert.Equal(("vision", "1", "b"), (deployment.Tags["team"], deployment.Properties["p"], deployment.EnvironmentVariables["A"]));
        Assert.Equal("INST3016", Assert.Single(deployment.ToBuilder().ScaleSettings(minInstances: 9).Validate()).Id);
        var type = Definitions.Small.Label("team", "vision").Annotation("a", "b").Build();
        Assert.Equal(("vision", "b"), (type.Labels["team"], type.Annotations["a"]));
    }

    [Fact]
    public void Texts_by_name_can_be_set_together()
    {
        var texts = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" };
        var deployment = KubernetesOnlineDeployment.Define("blue").Tag("a", "0").Tags(texts).Properties(texts).EnvironmentVariables(texts).Build();
        Assert.Equal(texts, deployment.Tags);
        Assert.Equal(texts, deployment.Properties);
        Assert.Equal(texts, deployment.EnvironmentVariables);
        var type = Definitions.Small.Labels(texts).Annotations(texts).NodeSelector("a", "1").NodeSelector("b", "2").Build();
        Assert.Equal(texts, type.Labels);
        Assert.Equal(texts, type.Annotations);
        Assert.Equal(texts, CommandJob.Define("a").Tags(texts).Build().Tags);
        Assert.Equal(texts, Job.Define("sweep").EnvironmentVariables(texts).Build().EnvironmentVariables);
        Assert.Single(Cluster.Define().ExtensionNodeSelector(texts).InstanceTypes(type).Build().InstanceTypes);
    }

    [Fact]
    public void Amounts_and_labels_can_be_removed()
    {
        var type = Definitions.Gpu.ToBuilder().WithoutNodeSelector("agentpool").WithoutLimit("nvidia.com/gpu").WithoutLimit("rdma/hca").WithoutRequest("rdma/hca").Build();
        Assert.DoesNotContain("nvidia.com/gpu", type.ToYaml());
        Assert.DoesNotContain("agentpool", type.ToYaml());
        Assert.DoesNotContain("nodeSelector", Definitions.Gpu.ToBuilder().WithoutNodeSelector().Build().ToYaml());
        Assert.DoesNotContain("nodeSelector", Definitions.Small.NodeSelector("a", "b").Build().ToBuilder().WithoutNodeSelector("a").Build().ToYaml());
        Assert.DoesNotContain("gpu:", Definitions.FullDeployment.ToBuilder().WithoutLimit("nvidia.com/gpu").WithoutRequest("x").Build().ToYaml());
    }
}
