using System.Collections.Generic;
using System.Linq;
using k8s;

namespace InstanceLint.Fluent.Tests;

/// <summary>The official .NET client of Kubernetes reads the written YAML with the same values.</summary>
public class KubernetesClientTests
{
    // The client takes " " for a merge key even in quotes, and as a value.
    public static IEnumerable<TheoryDataRow<string, string[]>> Scalars =>
        Table.Rows("yaml-scalars.tsv").Concat(Table.Rows("workload-scalars.tsv")).Where(row => row.Data.Item1 != "<<");

    [Fact]
    public void Client_finds_the_values_of_an_instance_type()
    {
        var type = KubernetesYaml.Deserialize<Resource>(Definitions.Gpu.ToYaml());
        Assert.Equal("amlarc.azureml.com/v1alpha1", type.ApiVersion);
        Assert.Equal("InstanceType", type.Kind);
        Assert.Equal("gpu", type.Metadata["name"]);
        Assert.Equal(Definitions.Gpu.NodeSelector, type.Spec.NodeSelector);
        Assert.Equal(Definitions.Gpu.Requests, type.Spec.Resources["requests"]);
        Assert.Equal(Definitions.Gpu.Limits, type.Spec.Resources["limits"]);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("off")]
    [InlineData("true")]
    [InlineData("y")]
    [InlineData("017")]
    [InlineData("1e3")]
    [InlineData("1.5")]
    [InlineData("0x1f")]
    [InlineData("null")]
    [InlineData("2021-01-01")]
    public void Names_and_labels_stay_strings(string text)
    {
        var type = Untyped(InstanceType.Define(text).NodeSelector("a", text).NodeSelector(text, "a").Requests("1", "1Gi").Limits("1", "1Gi").Build().ToYaml());
        Assert.Equal(text, In(type, "metadata")["name"]);
        Assert.Equal(text, In(In(type, "spec"), "nodeSelector")["a"]);
        Assert.Equal("a", In(In(type, "spec"), "nodeSelector")[text]);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1e3")]
    [InlineData("0.5")]
    [InlineData("1E2")]
    public void Amounts_stay_strings_and_gpus_a_number(string amount)
    {
        var type = Untyped(Definitions.Small.Requests(cpu: "1").Limits(cpu: "1000", gpu: 1).Request("cpu", amount).Build().ToYaml());
        var resources = In(In(type, "spec"), "resources");
        Assert.Equal(amount, In(resources, "requests")["cpu"]);
        Assert.Equal(1, System.Convert.ToInt32(In(resources, "limits")["nvidia.com/gpu"], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("12:30")]
    [InlineData("~")]
    [InlineData("a: b")]
    [InlineData("{a}")]
    [InlineData("#a")]
    [InlineData("*a")]
    [InlineData("&a")]
    [InlineData("!a")]
    [InlineData("a\tb")]
    [InlineData("a\r\nb")]
    [InlineData("a\u0001\u0085\u2028\u2029\ufeffb")]
    [InlineData("\ud83d\ude00")]
    [InlineData("---")]
    [InlineData("...")]
    [InlineData("a\n---\nb")]
    [InlineData("for i in 1 2\ndo\n  echo \"$i\" # x\ndone\n")]
    [InlineData("#!/bin/sh\n\n\techo\n")]
    [InlineData("\n")]
    [InlineData(" \n a")]
    public void Any_text_survives(string text) => Assert.Equal(text, Untyped(CommandJob.Define(text).Build().ToYaml())["command"]);

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Every_trick_of_yaml_stays_a_string(string text, string[] verdict)
    {
        Assert.NotEmpty(verdict);
        Assert.Equal(text, Untyped(CommandJob.Define(text).Description(text).Build().ToYaml())["description"]);
        if (Definitions.Small.NodeSelector("a", text).Validate().Count == 0)
        {
            var type = Untyped(Definitions.Small.NodeSelector("a", text).Build().ToYaml());
            Assert.Equal(text, In(In(type, "spec"), "nodeSelector")["a"]);
        }
    }

    [Fact]
    public void Client_reads_all_documents_of_a_cluster()
    {
        var yaml = Cluster.Define().InstanceTypes(Article.CpuSmall, Definitions.Gpu).Build().ToYaml();
        var types = KubernetesYaml.LoadAllFromString(yaml, new Dictionary<string, System.Type> { ["amlarc.azureml.com/v1alpha1/InstanceType"] = typeof(Resource) });
        Assert.Equal(["cpusmall", "gpu"], types.Cast<Resource>().Select(type => type.Metadata["name"]));
    }

    private static Dictionary<string, object> Untyped(string yaml) => KubernetesYaml.Deserialize<Dictionary<string, object>>(yaml);

    private static Dictionary<object, object> In(Dictionary<string, object> mapping, string name) => (Dictionary<object, object>)mapping[name];

    private static Dictionary<object, object> In(Dictionary<object, object> mapping, string name) => (Dictionary<object, object>)mapping[name];

    /// <summary>An instance type as users of the client declare it.</summary>
    public sealed class Resource
    {
        public string ApiVersion { get; set; } = string.Empty;

        public string Kind { get; set; } = string.Empty;

        public IDictionary<string, string> Metadata { get; set; } = new Dictionary<string, string>();

        public ResourceSpec Spec { get; set; } = new();
    }

    public sealed class ResourceSpec
    {
        public IDictionary<string, string> NodeSelector { get; set; } = new Dictionary<string, string>();

        public IDictionary<string, Dictionary<string, string>> Resources { get; set; } = new Dictionary<string, Dictionary<string, string>>();
    }
}
