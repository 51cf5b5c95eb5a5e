using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Clusters;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

public class ClusterSettingsReaderTests
{
    private const string LabelForm = "; use the form 'key=value;key=value'";
    private const string NameForm = "; use the form 'name;name'";

    private readonly List<string> _errors = [];

    [Theory]
    [InlineData("", null)]
    [InlineData(" ; ;\n", null)]
    [InlineData("a=b", "a=b")]
    [InlineData("b=1;a=2", "a=2 b=1")]
    [InlineData("a=b,c=d", "a=b c=d")]
    [InlineData("\n    a=b;\r\n\tc=d;\n  ", "a=b c=d")]
    [InlineData("a=;b=c", "a= b=c")]
    [InlineData("kubernetes.azure.com/mode=user", "kubernetes.azure.com/mode=user")]
    [InlineData("Zone_1.x=Yes", "Zone_1.x=Yes")]
    [InlineData("a=1;A=2", "A=2 a=1")]
    public void Reads_a_node_selector(string text, string? expected)
    {
        foreach (var settings in new[] { Unnamed(text, string.Empty), Named(text, string.Empty) })
        {
            Assert.Equal(expected, Print(settings.ExtensionNodeSelector));
        }

        Assert.Empty(_errors);
    }

    [Theory]
    [InlineData("gpu", "'gpu' has no '='")]
    [InlineData("gpu: v100", "'gpu:' has no '='")]
    [InlineData("a=b;c", "'c' has no '='")]
    [InlineData("a = b", "'a' has no '='")]
    [InlineData("=b", "'=b' has a key that is empty")]
    [InlineData("-a=b", "'-a=b' has a key that starts with '-'")]
    [InlineData("a/b/c=d", "'a/b/c=d' has a key that has more than one '/'")]
    [InlineData("Azure.com/a=b", "'Azure.com/a=b' has a key that has a prefix before the '/' that contains the uppercase letter 'A'")]
    [InlineData("a=b=c", "'a=b=c' has a value that contains the character '='")]
    [InlineData("a=\"b\"", "'a=\"b\"' has a value that contains the character '\"'")]
    [InlineData("a=b-", "'a=b-' has a value that ends with '-'")]
    [InlineData("a=b;a=c", "'a=c' repeats an earlier key")]
    [InlineData("a=b;a=b", "'a=b' repeats an earlier key")]
    [InlineData("x;y;z", "'x' has no '='")]
    public void A_malformed_node_selector_is_one_error_and_none(string text, string problem)
    {
        Assert.Null(Unnamed(text, "gpu").ExtensionNodeSelector);
        Assert.Equal("InstanceLintExtensionNodeSelector: " + problem + LabelForm, Assert.Single(_errors));

        _errors.Clear();
        Assert.Null(Named(text, "gpu").ExtensionNodeSelector);
        Assert.Equal("ExtensionNodeSelector of InstanceLintCluster 'dev': " + problem + LabelForm, Assert.Single(_errors));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(";\n ;", "")]
    [InlineData("gpu", "gpu")]
    [InlineData("gpu;cpu-small", "gpu cpu-small")]
    [InlineData("gpu, cpu-small", "gpu cpu-small")]
    [InlineData("\n  gpu;\r\n  a.b-c;\n", "gpu a.b-c")]
    [InlineData("defaultinstancetype", "defaultinstancetype")]
    public void Reads_known_names(string text, string expected)
    {
        foreach (var settings in new[] { Unnamed(string.Empty, text), Named(string.Empty, text) })
        {
            Assert.Equal(expected, string.Join(' ', settings.KnownInstanceTypes));
        }

        Assert.Empty(_errors);
    }

    [Theory]
    [InlineData("GPU", "'GPU' contains the uppercase letter 'G'", "")]
    [InlineData("gpu_a100;cpu", "'gpu_a100' contains the character '_'", "cpu")]
    [InlineData("cpu;-gpu", "'-gpu' has a part that starts with '-'", "cpu")]
    [InlineData("gpu=1", "'gpu=1' contains the character '='", "")]
    [InlineData("A;cpu;B", "'A' contains the uppercase letter 'A'", "cpu")]
    public void A_malformed_name_is_one_error_and_the_others_count(string text, string problem, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Unnamed(string.Empty, text).KnownInstanceTypes));
        Assert.Equal("InstanceLintKnownInstanceTypes: " + problem + NameForm, Assert.Single(_errors));

        _errors.Clear();
        Assert.Equal(expected, string.Join(' ', Named(string.Empty, text).KnownInstanceTypes));
        Assert.Equal("KnownInstanceTypes of InstanceLintCluster 'dev': " + problem + NameForm, Assert.Single(_errors));
    }

    [Fact]
    public void Each_cluster_has_its_own_settings()
    {
        var settings = Read("a=b", "gpu", Cluster("dev", "c=d", "cpu"), Cluster("prod", string.Empty, string.Empty), Cluster("Dev", "e=f", string.Empty));
        Assert.Equal(["", "Dev", "dev", "prod"], settings.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("a=b", Print(settings[string.Empty].ExtensionNodeSelector));
        Assert.Equal("c=d", Print(settings["dev"].ExtensionNodeSelector));
        Assert.Equal("e=f", Print(settings["Dev"].ExtensionNodeSelector));
        Assert.Null(settings["prod"].ExtensionNodeSelector);
        Assert.Equal(["cpu"], settings["dev"].KnownInstanceTypes);
        Assert.Empty(settings["prod"].KnownInstanceTypes);
        Assert.All(settings, setting => Assert.Equal(setting.Key, setting.Value.Name));
        Assert.Empty(_errors);
    }

    [Fact]
    public void A_cluster_that_is_listed_twice_is_an_error_and_the_first_counts()
    {
        var settings = Read(string.Empty, string.Empty, Cluster("dev", "a=b", string.Empty), Cluster("dev", "a=c", string.Empty));
        Assert.Equal("a=b", Print(settings["dev"].ExtensionNodeSelector));
        Assert.Equal("InstanceLintCluster 'dev' is defined twice; put all its metadata on one item", Assert.Single(_errors));
    }

    private static ClusterText Cluster(string name, string nodeSelector, string knownInstanceTypes) => new(name, nodeSelector, knownInstanceTypes);

    private static string? Print(IReadOnlyDictionary<string, string>? selector) =>
        selector is null ? null : string.Join(' ', selector.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + "=" + pair.Value));

    private ClusterSettings Unnamed(string nodeSelector, string knownInstanceTypes) => Read(nodeSelector, knownInstanceTypes)[string.Empty];

    private ClusterSettings Named(string nodeSelector, string knownInstanceTypes) =>
        Read(string.Empty, string.Empty, Cluster("dev", nodeSelector, knownInstanceTypes))["dev"];

    private Dictionary<string, ClusterSettings> Read(string nodeSelector, string knownInstanceTypes, params ClusterText[] clusters) =>
        new ClusterSettingsReader("/app/app.csproj", _errors.Add).Read(new ClusterText(string.Empty, nodeSelector, knownInstanceTypes), clusters)
            .ToDictionary(cluster => cluster.Key, cluster => cluster.Value.Settings, StringComparer.Ordinal);
}
