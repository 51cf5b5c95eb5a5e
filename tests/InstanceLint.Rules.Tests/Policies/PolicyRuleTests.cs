using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class PolicyRuleTests
{
    // Each row: the amounts of the policy, and the finding for requests of 1 CPU and limits of 2 CPU, 4Gi and 2 GPUs.
    [Theory]
    [InlineData("", null)]
    [InlineData("cpu=2", null)]
    [InlineData("cpu=2000m", null)]
    [InlineData("memory=4Gi", null)]
    [InlineData("memory=4294967296", null)]
    [InlineData("nvidia.com/gpu=2", null)]
    [InlineData("example.com/device=0", null)]
    [InlineData("cpu=1999m", "INST6001 at limits.cpu")]
    [InlineData("memory=4G", "INST6001 at limits.memory")]
    [InlineData("nvidia.com/gpu=1", "INST6001 at limits.nvidia.com/gpu")]
    [InlineData("nvidia.com/gpu=0", "INST6001 at limits.nvidia.com/gpu")]
    public void An_amount_exceeds_the_maximum(string max, string? expected)
    {
        var policy = new Policy { Max = Amounts(max) };
        var type = Definition.With(cpuRequest: Text("1"), memoryRequest: Text("1Gi"), cpuLimit: Text("2"), memoryLimit: Text("4Gi"), gpuLimit: Number("2"));
        Assert.Equal(expected is null ? [] : [expected], Found(policy, type));
    }

    [Fact]
    public void The_greater_of_request_and_limit_is_reported_once()
    {
        var policy = new Policy { Max = Amounts("cpu=1") };
        Assert.Equal(["INST6001 at limits.cpu"], Found(policy, Definition.With(cpuRequest: Text("2"), cpuLimit: Text("2"))));
        Assert.Contains("INST6001 at requests.cpu", Found(policy, Definition.With(cpuRequest: Text("4"), cpuLimit: Text("2"))));
        Assert.Empty(Found(policy, Definition.With(cpuRequest: Unknown("{{ x }}"), cpuLimit: Unknown("{{ y }}"))));
        Assert.Empty(Found(policy, Definition.With(cpuRequest: Text("1"), cpuLimit: Unknown("{{ y }}"))));
    }

    [Theory]
    [InlineData("gpu-small", true)]
    [InlineData("defaultinstancetype", true)]
    [InlineData("GPU", true)]
    [InlineData("small", false)]
    [InlineData("gpu-", true)]
    public void A_name_does_not_match(string name, bool isSilent)
    {
        var policy = new Policy { NamePattern = NamePattern.TryCreate("(cpu|gpu)-.+", default, out _) };
        Assert.Equal(isSilent ? [] : ["INST6002"], Found(policy, Definition.With(name: Text(name))).Select(Id).Where(IsPolicy));
        Assert.DoesNotContain(Found(policy, Definition.With(name: Unknown("{{ name }}"))).Select(Id), IsPolicy);
    }

    [Fact]
    public void A_key_is_missing()
    {
        var policy = new Policy { RequiredNodeSelectorKeys = ["agentpool", "team"] };
        var found = Lint(policy, null, Definition.With(nodeSelector: [(Text("team"), Text("a"))]));
        Assert.Equal("instance type 'myinstancetype': spec.nodeSelector is missing 'agentpool', which the policy requires; add it", Assert.Single(found).Message);
        Assert.Empty(Lint(policy, null, Definition.With(nodeSelector: [(Text("team"), Text("a")), (Text("agentpool"), Unknown())])));
        Assert.Empty(Lint(policy, null, Definition.With(nodeSelector: [(Unknown("{{ key }}"), Text("a"))])));
        Assert.Empty(Lint(policy, null, Definition.With(nodeSelector: []) with { IsNodeSelectorComplete = false }));
        Assert.Empty(Lint(policy, [("team", "b"), ("agentpool", "a")], Definition.With(nodeSelector: [])));
    }

    private static bool IsPolicy(string id) => id.StartsWith("INST6", StringComparison.Ordinal);

    private static string Id(string line) => line.Split(' ')[0];

    private static Dictionary<string, PolicyMaximum> Amounts(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split('='))
        .ToDictionary(
            entry => entry[0],
            entry => new PolicyMaximum(entry[1], Quantity.TryParse(entry[1], out var amount) ? amount : throw new FormatException(entry[1])),
            StringComparer.Ordinal);

    private static IEnumerable<string> Found(Policy policy, InstanceTypeDefinition type) =>
        Lint(policy, null, type).Select(finding => $"{finding.Rule.Id} at {finding.Span.Path}");

    private static IReadOnlyList<Finding> Lint(Policy policy, (string Key, string Value)[]? extension, InstanceTypeDefinition type) => Linter.Lint(
    [
        new ClusterDefinition(
            new ClusterSettings(string.Empty, extension?.ToDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal), []) { Policy = policy },
            [Linter.Outline(new Manifest([type], []))]),
    ]);
}
