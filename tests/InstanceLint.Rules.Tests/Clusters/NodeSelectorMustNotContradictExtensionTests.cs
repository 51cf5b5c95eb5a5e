using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class NodeSelectorMustNotContradictExtensionTests
{
    private static readonly (string Key, string Value)[] Extension = [("pool", "ml"), ("kubernetes.io/arch", "amd64"), ("empty", string.Empty)];

    [Theory]
    [InlineData("pool", "ml")]
    [InlineData("kubernetes.io/arch", "amd64")]
    [InlineData("empty", "")]
    public void Article_with_a_subset_of_the_extensions_labels_it_is_silent(string key, string value) => Verdict.Silent(Selecting(Text(key), Text(value)));

    /// <summary>The workload runs on any node that matches the node selectors of both.</summary>
    [Fact]
    public void Article_an_instance_type_with_node_selector_runs_where_both_match() => Verdict.Silent(Cluster.With(
        types: [Definition.With(nodeSelector: [(Text("pool"), Text("ml")), (Text("kubernetes.io/arch"), Text("amd64"))])], extension: Extension));

    /// <summary>The workload runs on any node that matches the node selector of the extension.</summary>
    [Fact]
    public void Article_an_instance_type_without_node_selector_runs_where_the_extension_says() =>
        Verdict.Silent(Cluster.With(types: [Definition.With()], extension: Extension));

    [Fact]
    public void Without_a_node_selector_of_the_extension_anything_is_silent() => Verdict.Silent(Cluster.Define(Definition.Selecting(Text("pool"), Text("other"))));

    [Fact]
    public void What_cannot_be_seen_is_silent()
    {
        Verdict.Silent(Selecting(Text("pool"), Unknown("other")));
        Verdict.Silent(Selecting(Unknown("pool"), Text("other")));
        Verdict.Silent(Selecting(Unknown(), Unknown()));
    }

    [Theory]
    [InlineData("pool", "other", "ml")]
    [InlineData("pool", "ML", "ml")]
    [InlineData("pool", "", "ml")]
    [InlineData("empty", "x", "")]
    public void Another_value(string key, string value, string theirs) => Assert.Equal(
        $"instance type 'myinstancetype': spec.nodeSelector.{key} '{value}' contradicts the value '{theirs}' of the Azure ML extension in the cluster, so no node matches; use '{theirs}' or remove the key",
        Verdict.Single(Selecting(Text(key), Text(value)), RuleIds.NodeSelectorMustNotContradictExtension, "nodeSelector." + key));

    [Fact]
    public void A_value_that_is_broken_is_reported_once()
    {
        Verdict.Exactly(Selecting(Text("pool"), Boolean("yes", "true")), "INST2013 at nodeSelector.pool");
        Verdict.Exactly(Selecting(Text("pool"), Number("1")), "INST2013 at nodeSelector.pool");
        Verdict.Exactly(Selecting(Text("pool"), Text("not a label")), "INST2013 at nodeSelector.pool");
        Verdict.Exactly(Selecting(Text("pool"), Null()), "INST2013 at nodeSelector.pool");
    }

    [Fact]
    public void Each_cluster_has_its_own_extension()
    {
        var manifest = new Manifest([Definition.Selecting(Text("pool"), Text("ml"))], []);
        var (dev, prod) = (new ClusterDefinition(Settings("dev", "ml"), [Linter.Outline(manifest)]), new ClusterDefinition(Settings("prod", "gpu"), [Linter.Outline(manifest)]));
        Verdict.Silent(dev);
        Assert.Contains("contradicts the value 'gpu' of the Azure ML extension in cluster 'prod'", Assert.Single(Linter.Lint([dev, prod])).Message);

        static ClusterSettings Settings(string name, string pool) => Cluster.With(name, extension: [("pool", pool)]).Settings;
    }

    private static ClusterDefinition Selecting(Scalar key, Scalar value) => Cluster.With(types: [Definition.Selecting(key, value)], extension: Extension);
}
