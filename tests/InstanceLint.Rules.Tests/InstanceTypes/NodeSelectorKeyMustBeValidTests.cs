using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class NodeSelectorKeyMustBeValidTests
{
    [Theory]
    [InlineData("mylabel")]
    [InlineData("agentpool")]
    [InlineData("kubernetes.azure.com/agentpool")]
    [InlineData("kubernetes.azure.com/scalesetpriority")]
    [InlineData("kubernetes.io/os")]
    [InlineData("beta.kubernetes.io/instance-type")]
    [InlineData("node.kubernetes.io/instance-type")]
    [InlineData("node-role.kubernetes.io/worker")]
    [InlineData("topology.kubernetes.io/zone")]
    [InlineData("failure-domain.beta.kubernetes.io/region")]
    [InlineData("nvidia.com/gpu.product")]
    [InlineData("nvidia.com/gpu.present")]
    [InlineData("feature.node.kubernetes.io/cpu-cpuid.AVX512F")]
    [InlineData("feature.node.kubernetes.io/pci-10de.present")]
    [InlineData("GPU_Type")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("a.b_c-d")]
    [InlineData("accelerator")]
    [InlineData("kubernetes.io/hostname")]
    [InlineData("kubernetes.azure.com/mode")]
    [InlineData("accelerator.example.com/name")]
    [InlineData("x/y")]
    [InlineData("1/2")]
    [InlineData("node.example.com/A_b.c-d")]
    public void A_label_key_is_silent(string key) => Verdict.Silent(Definition.Selecting(Text(key), Text("x")));

    [Theory]
    [InlineData("")]
    [InlineData("$(KEY)")]
    [InlineData("{{ .Values.key }}")]
    [InlineData("bad key!")]
    public void A_key_that_cannot_be_seen_is_silent(string key) => Verdict.Silent(Definition.Selecting(Unknown(key), Text("x")));

    [Fact]
    public void The_longest_key_is_silent() =>
        Verdict.Silent(Definition.Selecting(Text(new string('a', 253) + "/" + new string('a', 63)), Text("x")));

    [Fact]
    public void No_node_selector_is_silent() => Verdict.Silent(Definition.With(nodeSelector: []));

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("my label", "contains a space")]
    [InlineData("label:", "contains the character ':'")]
    [InlineData("-label", "starts with '-'")]
    [InlineData("label_", "ends with '_'")]
    [InlineData("größe", "contains the character 'ö'")]
    [InlineData("a/b/c", "has more than one '/'")]
    [InlineData("/label", "has a prefix before the '/' that is empty")]
    [InlineData("kubernetes.io/", "has no name after the '/'")]
    [InlineData("Kubernetes.io/os", "has a prefix before the '/' that contains the uppercase letter 'K'")]
    [InlineData("my_domain/os", "has a prefix before the '/' that contains the character '_'")]
    [InlineData("kubernetes.io/os=", "has a name after the '/' that contains the character '='")]
    [InlineData("a\u001B[31m", "contains the character '\\u001B'")]
    public void Any_other_key(string key, string problem)
    {
        var message = Verdict.Single(Definition.Selecting(Text(key), Text("x")), RuleIds.NodeSelectorKeyMustBeValid, "key of nodeSelector." + key);
        Assert.EndsWith(
            $" {problem}; use a label key of your nodes, such as 'agentpool'", message);
        Assert.Contains(": spec.nodeSelector key '", message);
    }

    [Theory]
    [InlineData(0, 64, "has 64 characters, but at most 63 are allowed")]
    [InlineData(254, 1, "has a prefix before the '/' that has 254 characters, but at most 253 are allowed")]
    [InlineData(1, 1000, "has a name after the '/' that has 1,000 characters, but at most 63 are allowed")]
    public void A_key_that_is_too_long(int prefix, int name, string problem)
    {
        var key = (prefix > 0 ? new string('a', prefix) + "/" : string.Empty) + new string('a', name);
        Assert.Contains(problem, Verdict.Single(Definition.Selecting(Text(key), Text("x")), RuleIds.NodeSelectorKeyMustBeValid, "key of nodeSelector." + key));
    }

    [Fact]
    public void Each_key_is_checked() => Verdict.Exactly(
        Definition.With(nodeSelector: [(Text("a b"), Text("x")), (Text("ok"), Text("x")), (Text("c d"), Text("x"))]),
        "INST2012 at key of nodeSelector.a b",
        "INST2012 at key of nodeSelector.c d");
}
