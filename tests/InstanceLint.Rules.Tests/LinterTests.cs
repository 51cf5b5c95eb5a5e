using System;
using System.Globalization;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

/// <summary>Requirements for all rules together.</summary>
public class LinterTests
{
    /// <summary>Names of variables and texts around them, which no rule must look at.</summary>
    public static TheoryData<string> Unknown => new(
        string.Empty, " ", "0", "-1", "2000", "2GB", "GPU_Large", "cpu", "cpus", "memory", "gpu", "nvidia.com/gpu", "true", "null", "bad key!", "$(X)", "\u001B[31m");

    [Fact]
    public void The_default_definition_is_silent() => Verdict.Silent(Definition.With());

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Nothing_is_said_of_what_cannot_be_seen(string text)
    {
        var unseen = Unknown(text);
        Verdict.Silent(Definition.With(name: unseen));
        Verdict.Silent(Definition.With(cpuRequest: unseen));
        Verdict.Silent(Definition.With(memoryRequest: unseen));
        Verdict.Silent(Definition.With(gpuRequest: unseen));
        Verdict.Silent(Definition.With(cpuLimit: unseen));
        Verdict.Silent(Definition.With(memoryLimit: unseen));
        Verdict.Silent(Definition.With(gpuLimit: unseen));
        Verdict.Silent(Definition.With(moreRequests: [(unseen, Text("0"))], moreLimits: [(unseen, Text("-1"))]));
        Verdict.Silent(Definition.With(moreRequests: [(unseen, unseen)]));
        Verdict.Silent(Definition.Selecting(unseen, Text("x")));
        Verdict.Silent(Definition.Selecting(Text("pool"), unseen));
        Verdict.Silent(Definition.With(
            unseen, unseen, unseen, unseen, unseen, unseen, unseen, [(unseen, unseen)], [(unseen, unseen)], [(unseen, unseen)]));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Nothing_is_said_of_what_cannot_be_seen_in_a_workload(string text)
    {
        var unseen = Unknown(text);
        Verdict.Silent(Cluster.Running(Deployment.With(name: unseen)));
        Verdict.Silent(Cluster.Running(Deployment.With(unseen, unseen, unseen, unseen)));
        Verdict.Silent(Cluster.Running(Deployment.Giving(unseen, unseen, unseen, unseen, unseen, unseen, [(unseen, unseen)], [(unseen, unseen)])));
        Verdict.Silent(Cluster.Running(Deployment.Giving(moreLimits: [(unseen, Text("9999"))]).OfMlflow().On(unseen) with { ModelType = unseen }));
        Verdict.Silent(Cluster.RunningJobs(unseen));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void A_name_that_cannot_be_seen_does_not_hide_the_rest(string text) =>
        Verdict.Exactly(Definition.With(name: Unknown(text), cpuRequest: Text("2"), gpuLimit: Text("0.5")), "INST2009 at requests.cpu", "INST2008 at limits.nvidia.com/gpu");

    [Fact]
    public void A_name_that_cannot_be_seen_is_not_called_missing() =>
        Assert.StartsWith("instance type: ", Verdict.Single(Definition.With(name: Unknown(), cpuRequest: Text("2")), RuleIds.RequestMustNotExceedLimit, "requests.cpu"));

    [Theory]
    [InlineData("pt-PT")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Findings_are_the_same_in_every_culture(string culture)
    {
        var expected = Verdict.Print(Verdict.Lint(Wrong()));
        Assert.All(
            RuleCatalog.All.Where(rule => rule.GetType().Namespace == typeof(InstanceTypes.NameMustBeValid).Namespace),
            rule => Assert.Contains(expected, line => line.StartsWith(rule.Id, StringComparison.Ordinal)));
        Assert.Equal(expected, Culture.Under(culture, () => Verdict.Print(Verdict.Lint(Wrong()))));
    }

    [Theory]
    [InlineData("pt-PT")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Findings_in_workloads_and_clusters_are_the_same_in_every_culture(string culture)
    {
        var expected = Verdict.Print(Linter.Lint([WrongCluster()]));
        Assert.All(
            RuleCatalog.All.Where(rule => rule.Category is RuleCategory.Workloads or RuleCategory.Clusters && rule is not ManifestRule),
            rule => Assert.Contains(expected, line => line.StartsWith(rule.Id, StringComparison.Ordinal)));
        Assert.Equal(expected, Culture.Under(culture, () => Verdict.Print(Linter.Lint([WrongCluster()]))));
    }

    [Fact]
    public void Order_of_the_input_does_not_matter()
    {
        var manifests = Wrong().Select((definition, i) => new Manifest([definition], [Stray(i)])).ToArray();
        var expected = Verdict.Print(Linter.Lint(manifests));
        Assert.Equal(expected, Verdict.Print(Linter.Lint(manifests.Reverse())));
        for (var shift = 1; shift < manifests.Length; shift++)
        {
            Assert.Equal(expected, Verdict.Print(Linter.Lint(manifests.Skip(shift).Concat(manifests.Take(shift)))));
        }
    }

    [Fact]
    public void Findings_come_by_file_then_line_then_column_then_id()
    {
        var rule = RuleCatalog.All.Single(candidate => candidate.Id == RuleIds.ManifestMustParse);
        var later = RuleCatalog.All.Single(candidate => candidate.Id == RuleIds.NameMustBeValid);
        Finding[] expected =
        [
            new(rule, new SourceSpan(new PathSource("B.yaml"), new(9, 9), new(9, 10)), "x"),
            new(rule, new SourceSpan(new PathSource("a.yaml"), new(2, 1), new(2, 2)), "x"),
            new(rule, new SourceSpan(new PathSource("a.yaml"), new(2, 3), new(2, 4)), "x"),
            new(later, new SourceSpan(new PathSource("a.yaml"), new(2, 3), new(2, 4)), "x"),
            new(rule, new SourceSpan(new PathSource("a.yaml"), new(2, 10), new(2, 11)), "x"),
            new(rule, new SourceSpan(new PathSource("a.yaml"), new(10, 1), new(10, 2)), "x"),
            new(rule, new SourceSpan(new PathSource("b.yaml"), new(1, 1), new(1, 2)), "x"),
        ];
        Assert.Equal(expected, Linter.Lint([new Manifest([], [.. expected.Reverse()])]));
    }

    [Fact]
    public void Text_that_is_part_of_several_definitions_is_wrong_once()
    {
        var (first, second) = (Definition.With(name: Text("a"), cpuLimit: Text("2GB")), Definition.With(name: Text("b"), cpuLimit: Text("2GB")));
        var message = Assert.Single(Verdict.Lint(first, second)).Message;
        Assert.StartsWith("instance type 'a': ", message);
        Assert.Equal(message, Assert.Single(Verdict.Lint(second, first)).Message);
    }

    [Fact]
    public void Repeats_collapse_though_others_share_their_start()
    {
        var rule = RuleCatalog.All[0];
        var (small, large) = (new Finding(rule, new SourceSpan(new PathSource("a.yaml"), new(1, 1), new(1, 2)), "x"), new Finding(rule, new SourceSpan(new PathSource("a.yaml"), new(1, 1), new(1, 9)), "x"));
        Assert.Equal([small, large], Linter.Lint([new Manifest([], [large, small, large, small])]));
    }

    [Fact]
    public void Nothing_to_check_is_silent()
    {
        Assert.Empty(Linter.Lint(System.Array.Empty<Manifest>()));
        Assert.Empty(Linter.Lint([new Manifest([], [])]));
    }

    [Fact]
    public void Each_rule_that_checks_a_definition_has_its_table()
    {
        var tables = typeof(LinterTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(RuleCatalog.All.OfType<IRule<InstanceTypeDefinition>>(), rule => Assert.Contains(((Rule)rule).Name + "Tests", tables));
        Assert.All(
            RuleCatalog.All.Where(rule => rule.Category is RuleCategory.Workloads or RuleCategory.Clusters),
            rule => Assert.Contains(rule.Name + "Tests", tables));
    }

    [Fact]
    public void Cultures_are_really_different() =>
        Assert.Equal("1,5", Culture.Under("pt-PT", () => 1.5.ToString(CultureInfo.CurrentCulture)));

    private static InstanceTypeDefinition[] Wrong() =>
    [
        Definition.With(name: Text("INSTANCE_I"), cpuRequest: Text("1,5 CORES"), memoryRequest: Text("2GIB"), cpuLimit: Text("2000"), memoryLimit: Text("3500m")),
        Definition.With(name: Absent, cpuRequest: Text("0"), memoryRequest: Text("-1.5Gi"), cpuLimit: Number("1.5"), memoryLimit: Number("2048")),
        Definition.With(cpuRequest: Text("1.5"), memoryRequest: Text("10Gi"), gpuRequest: Number("1"), gpuLimit: Number("0.5")),
        Definition.With(cpuLimit: Absent, moreLimits: [(Text("GIGS"), Text("1")), (Text("NVIDIA.com/GPU"), Text("1"))]),
        Definition.With(moreRequests: [(Text("rdma/İ"), Text("1k")), (Text("amd.com/gpu"), Text("1,5"))], moreLimits: [(Text("rdma/İ"), Text("1"))]),
        Definition.With(name: Unknown("<name>"), nodeSelector: [(Text("I I"), Text("ı")), (Text("i"), Boolean("YES", "true"))]),
    ];

    private static ClusterDefinition WrongCluster() => Cluster.With(
        name: "INSTANCE_I",
        types:
        [
            Definition.With(nodeSelector: [(Text("pool"), Text("I")), (Text("INDIA"), Text("i"))], gpuLimit: Number("1")),
            Cluster.Named("gpu", "a.yaml"),
            Cluster.Named("gpu", "b.yaml"),
            Definition.With(name: Text("nowhere"), nodeSelector: [(Text("pool"), Text("i")), (Text("zone"), Text("I"))]),
            Definition.With(name: Text("tainted"), nodeSelector: [(Text("pool"), Text("i")), (Text("zone"), Text("i"))]),
            Definition.With(name: Text("large"), cpuRequest: Text("1"), memoryRequest: Text("2Gi")),
            Definition.With(name: Text("small"), memoryRequest: Text("1Mi")),
        ],
        jobs: [Cluster.Job(Text("small"), Number("3"))],
        nodes: Nodes.All(Nodes.Node("pool=i", cpu: "700m", memory: "1500Mi"), Nodes.Node("pool=i zone=i", taints: "sku=I:NoSchedule")),
        live: [Definition.With(name: Text("small"), memoryRequest: Text("1,5Gi"))],
        deployments:
        [
            Deployment.With(name: Text("I"), type: Absent, instanceType: Absent),
            Deployment.With(type: Text("KUBERNETES")),
            Deployment.With() with { InstanceCount = Text("1,5") },
            Deployment.With(instanceType: Text("MYINSTANCETYPE")).OfMlflow(),
            Deployment.Giving(cpuRequest: Text("1.5"), memoryRequest: Text("3500m"), cpuLimit: Text("1.0"), gpuLimit: Number("1")).OfMlflow(),
            Deployment.Giving(cpuRequest: Absent, cpuLimit: Absent, gpuLimit: Number("2")),
            Deployment.Giving(gpuRequest: Text("1"), gpuLimit: Text("1")),
        ],
        extension: [("pool", "i")]);

    // Several findings at one place that differ only in their messages.
    private static Finding Stray(int i) => new(RuleCatalog.All[i % 2], Definition.Place("stray", i / 2), "stray " + i.ToString(CultureInfo.InvariantCulture));
}
