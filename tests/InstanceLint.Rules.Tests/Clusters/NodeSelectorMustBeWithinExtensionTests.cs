using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class NodeSelectorMustBeWithinExtensionTests
{
    private static readonly (string Key, string Value)[] Extension = [("pool", "ml"), ("kubernetes.io/arch", "amd64")];

    [Fact]
    public void Article_a_subset_of_the_extensions_node_selector_is_silent()
    {
        Verdict.Silent(Cluster.With(types: [Definition.With()], extension: Extension));
        Verdict.Silent(Selecting(Text("pool"), Text("ml")));
        Verdict.Silent(Selecting(Text("kubernetes.io/arch"), Text("amd64")));
        Verdict.Silent(Cluster.With(
            types: [Definition.With(nodeSelector: [(Text("kubernetes.io/arch"), Text("amd64")), (Text("pool"), Text("ml"))])], extension: Extension));
    }

    [Theory]
    [InlineData("pool")]
    [InlineData("mylabel")]
    [InlineData("example.com/anything")]
    public void Where_none_was_given_any_key_is_silent(string key) => Verdict.Silent(Cluster.Define(Definition.Selecting(Text(key), Text("x"))));

    [Fact]
    public void A_key_that_cannot_be_seen_is_silent()
    {
        Verdict.Silent(Selecting(Unknown("other"), Text("x")));
        Verdict.Silent(Selecting(Unknown(), Unknown()));
    }

    [Fact]
    public void A_value_that_cannot_be_seen_is_silent_under_a_key_of_the_extension() => Verdict.Silent(Selecting(Text("pool"), Unknown("other")));

    [Theory]
    [InlineData("mylabel")]
    [InlineData("Pool")]
    [InlineData("example.com/pool")]
    public void Article_a_key_that_the_extension_lacks(string key)
    {
        var expected = $"instance type 'myinstancetype': spec.nodeSelector key '{key}' is not in the node selector of the Azure ML extension in the cluster; add it there or remove it here";
        Assert.Equal(expected, Verdict.Single(Selecting(Text(key), Text("x")), RuleIds.NodeSelectorMustBeWithinExtension, "key of nodeSelector." + key));
        Assert.Equal(expected, Verdict.Single(Selecting(Text(key), Unknown()), RuleIds.NodeSelectorMustBeWithinExtension, "key of nodeSelector." + key));
    }

    [Fact]
    public void An_empty_node_selector_of_the_extension_has_no_key_at_all() => Verdict.Exactly(
        Cluster.With(types: [Definition.Selecting(Text("pool"), Text("ml"))], extension: []), "INST4003 at key of nodeSelector.pool");

    [Fact]
    public void A_key_that_is_broken_is_reported_once() => Verdict.Exactly(Selecting(Text("my label"), Text("x")), "INST2012 at key of nodeSelector.my label");

    [Fact]
    public void A_missing_key_and_a_contradiction_are_two_findings() => Verdict.Exactly(
        Cluster.With(types: [Definition.With(nodeSelector: [(Text("mylabel"), Text("x")), (Text("pool"), Text("other"))])], extension: Extension),
        "INST4002 at nodeSelector.pool",
        "INST4003 at key of nodeSelector.mylabel");

    private static ClusterDefinition Selecting(Scalar key, Scalar value) => Cluster.With(types: [Definition.Selecting(key, value)], extension: Extension);
}
