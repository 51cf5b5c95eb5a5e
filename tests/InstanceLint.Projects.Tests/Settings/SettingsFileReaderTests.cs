using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

/// <summary>Each key is read, and each problem is reported at its place while the rest is used.</summary>
public class SettingsFileReaderTests
{
    private const string All = """
        manifests: ["**/*.yaml", k8s/**]
        clusters:
          prod:
            manifests: [prod/**, shared/**]
            extensionNodeSelector: { environment: prod, purpose: ml, spot: "", gen: 2 }
            knownInstanceTypes: [gpu-a100, gpu.h100]
            tolerations: [{ key: sku, operator: Equal, value: gpu, effect: NoSchedule }, { operator: Exists }]
            nodes: [nodes/prod.yaml]
            nodePools:
              - { name: gpu, vmSize: Standard_NC6s_v3, maxPods: 30, maxCount: 4, labels: { pool: gpu }, taints: [{ key: sku, value: gpu, effect: NoSchedule }] }
              - { name: cpu, cpu: 16, memory: 64Gi, gpu: 0 }
            vmSizes: vm-skus.json
            kubernetesVersion: 1.30
            nodesAreComplete: true
            live: live/prod.yaml
          dev:
        exclude: [drafts/**]
        policy: { max: { nvidia.com/gpu: 4 }, namePattern: "[a-z]+-.*", requiredNodeSelectorKeys: [agentpool], notSuppressible: [inst2009] }
        baseline: instancelint.baseline.json
        """;

    [Fact]
    public void Every_key_is_read()
    {
        var file = Read(All);
        Assert.Empty(file.Findings);
        Assert.False(file.HasUnknownMembers);
        Assert.Equal(["**/*.yaml", "k8s/**"], file.Manifests!.Select(pattern => pattern.Glob.Text));
        Assert.Equal(["drafts/**"], file.Exclude.Select(pattern => pattern.Glob.Text));
        Assert.Equal("/repo/instancelint.baseline.json", file.Baseline!.FullPath);
        Assert.Equal(["prod", "dev"], file.Clusters.Select(cluster => cluster.Name.Text));
        var prod = file.Clusters[0];
        Assert.Equal(["prod/**", "shared/**"], prod.Manifests.Select(pattern => pattern.Glob.Text));
        Assert.Equal(
            ["environment=prod", "gen=2", "purpose=ml", "spot="],
            prod.ExtensionNodeSelector!.Select(label => $"{label.Key}={label.Value}").Order(System.StringComparer.Ordinal));
        Assert.Equal(["gpu-a100", "gpu.h100"], prod.KnownInstanceTypes);
        Assert.Equal([new Toleration("sku", "gpu", "NoSchedule"), new Toleration("", null, "")], prod.Nodes.Tolerations);
        Assert.Equal(["/repo/nodes/prod.yaml"], prod.Nodes.Nodes.Select(path => path.FullPath));
        Assert.Equal(("/repo/vm-skus.json", "/repo/live/prod.yaml"), (prod.Nodes.VmSizes!.FullPath, prod.Nodes.Live!.FullPath));
        Assert.Equal(("1.30", true), (prod.Nodes.KubernetesVersion!.Text, prod.Nodes.NodesAreComplete));
        var (gpu, cpu) = (prod.Nodes.NodePools[0], prod.Nodes.NodePools[1]);
        Assert.Equal(("gpu", "Standard_NC6s_v3", 30, 4), (gpu.Name, gpu.VmSize!.Text, gpu.MaxPods, gpu.MaxCount));
        Assert.Equal(new Taint("sku", "gpu", "NoSchedule"), Assert.Single(gpu.Taints));
        Assert.Equal("gpu", gpu.Labels["pool"]);
        Assert.Equal(("16", "64Gi", 0), (cpu.Cpu!.Text, cpu.Memory!.Text, cpu.Gpu));
        Assert.Equal("4", file.Policy.Max["nvidia.com/gpu"].Text);
        Assert.Equal("[a-z]+-.*", file.Policy.NamePattern!.Text);
        Assert.Equal(["agentpool"], file.Policy.RequiredNodeSelectorKeys);
        Assert.Equal(["INST2009"], file.Policy.NotSuppressible);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    [InlineData("{}")]
    [InlineData("\uFEFFmanifests: [a.yaml]\n")]
    [InlineData("clusters: { prod: {}, dev: }\n")]
    [InlineData("manifests: &all ['**']\nclusters: { prod: { manifests: *all } }\n")]
    [InlineData("clusters: { prod: &base { knownInstanceTypes: [gpu] }, dev: { <<: *base } }\n")]
    [InlineData("policy: { max: { cpu: 0, example.com/device: 2 } }\n")]
    [InlineData("policy: { namePattern: '(?:cpu|gpu)-[a-z]{1,8}(-[0-9]+)?' }\n")]
    public void Is_sound(string text) => Assert.Empty(Read(text).Findings);

    [Theory]
    [InlineData("cluster: {}", "1:1 cluster is not a setting; use 'clusters'", true)]
    [InlineData("foo: 1", "1:1 foo is not a setting; use one of: manifests, clusters, exclude, policy, baseline", true)]
    [InlineData("clusters: { prod: { nodeSelector: {} } }", "1:21 clusters.prod.nodeSelector is not a setting; use 'extensionNodeSelector'", true)]
    [InlineData("clusters: { prod: { manifests: prod/** } }", "1:32 clusters.prod.manifests is not a list; use a value such as '[prod/**, shared/**]'", true)]
    [InlineData("clusters: [prod]", "1:11 clusters is not a mapping; use a value such as '{ prod: { manifests: [prod/**] } }'", true)]
    [InlineData("clusters: { prod: [a] }", "1:19 clusters.prod is not a mapping; use a value such as '{ prod: { manifests: [prod/**] } }'", true)]
    [InlineData("exclude: ['{a,b}/**']", "1:11 exclude: the pattern '{a,b}/**' contains '{', which patterns do not support; use only '*', '**' and '?', and list several patterns", true)]
    [InlineData("exclude: [a]\nexclude: [b]", "2:1 duplicate key 'exclude' (first on line 1); only the last value is used", true)]
    [InlineData("clusters: { prod: { knownInstanceTypes: [GPU] } }", "1:42 clusters.prod.knownInstanceTypes: the name 'GPU' contains the uppercase letter 'G'; use a valid instance type name", false)]
    [InlineData("clusters: { prod: { extensionNodeSelector: { a b: c } } }", "1:46 clusters.prod.extensionNodeSelector: the label key 'a b' contains a space; use a valid label key", false)]
    [InlineData("clusters: { prod: { nodesAreComplete: yes } }", "1:39 clusters.prod.nodesAreComplete is not a switch; use true or false", false)]
    [InlineData("clusters: { prod: { kubernetesVersion: new } }", "1:40 clusters.prod.kubernetesVersion: 'new' is not a version of Kubernetes; use one such as '1.29'", false)]
    [InlineData("clusters: { prod: { nodePools: [{ vmSize: a }] } }", "1:33 clusters.prod.nodePools[0] is missing name; add it, as in '[{ name: gpu, vmSize: Standard_NC6s_v3 }]'", false)]
    [InlineData("clusters: { prod: { nodePools: [{ name: a, maxPods: -1 }] } }", "1:53 clusters.prod.nodePools[0].maxPods is not a whole number; use a value such as '30'", false)]
    [InlineData("clusters: { prod: { tolerations: [{ effect: Never }] } }", "1:45 clusters.prod.tolerations[0].effect: 'Never' is not valid here; use NoSchedule, PreferNoSchedule or NoExecute", false)]
    [InlineData("policy: { max: { gpu: 1 } }", "1:18 policy.max: 'gpu' is not a supported resource; use 'nvidia.com/gpu'", false)]
    [InlineData("policy: { max: { cpu: many } }", "1:23 policy.max.cpu: 'many' is not a valid Kubernetes quantity; use an amount such as '4' or '512Gi'", false)]
    [InlineData("policy: { namePattern: '(a*)*' }", "1:24 policy.namePattern: '(a*)*' repeats a group that contains a repetition, which is not supported; use a simpler pattern such as '[a-z]+-.*'", false)]
    [InlineData("policy: { notSuppressible: [INST9001] }", "1:29 policy.notSuppressible: nothing suppresses INST9001; remove it", false)]
    [InlineData("policy: { notSuppressible: [gpu] }", "1:29 policy.notSuppressible: 'gpu' is not an InstanceLint rule; check the ID in the list of rules", false)]
    [InlineData("baseline: { a: b }", "1:11 baseline is not a single value; use a value such as 'instancelint.baseline.json'", false)]
    [InlineData("baseline: \"a\\0b\"", "1:11 the path contains a control character; use a path that is relative to the folder of this file", false)]
    [InlineData("exclude: [a\n", "1:10 invalid YAML, so the rest of the file is not checked: this bracket is not closed; close it", true)]
    public void Is_reported_at_its_place(string text, string expected, bool hasUnknownMembers)
    {
        var file = Read(text);
        var finding = Assert.Single(file.Findings);
        Assert.Equal(expected, $"{finding.Span.Start.Line}:{finding.Span.Start.Column} {finding.Message}");
        Assert.Equal("INST9001", finding.Rule.Id);
        Assert.Equal(hasUnknownMembers, file.HasUnknownMembers);
    }

    [Fact]
    public void The_rest_is_used()
    {
        var file = Read("exclude: [drafts/**, '{a}']\nclusters:\n  prod: { knownInstanceTypes: [GPU, gpu], manifest: [] }\npolicy: { max: { cpu: x, memory: 1Gi }, namePattern: a, owner: me }\n");
        Assert.Equal(5, file.Findings.Count);
        Assert.Equal("drafts/**", Assert.Single(file.Exclude).Glob.Text);
        Assert.Equal(["gpu"], file.Clusters[0].KnownInstanceTypes);
        Assert.Equal(["memory"], file.Policy.Max.Keys);
        Assert.NotNull(file.Policy.NamePattern);
    }

    // A few lines can stand for billions of values.
    public static IEnumerable<TheoryDataRow<string>> Hostile =>
    [
        new(string.Concat("clusters:\n", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  c{i}: {{ manifests: [a] }}\n")))),
        new("clusters:\n  a: &a { knownInstanceTypes: [" + string.Join(", ", Enumerable.Repeat("gpu", 9_000)) + "] }\n" + string.Concat(Enumerable.Range(0, 9_000).Select(i => $"  c{i}: *a\n"))),
        new("clusters: &c { prod: *c }\n"),
        new(new string('[', 100_000)),
        new(string.Concat(Enumerable.Repeat("a: {", 10_000))),
        new("exclude: [" + string.Join(", ", Enumerable.Repeat("'**/*a*a*a*b/**'", 50_000)) + "]\n"),
        new("policy: { namePattern: '" + new string('(', 5_000) + new string(')', 5_000) + "' }\n"),
        new("\0\u0001\u202e: \ud800\n"),
        new("? [a, b]\n: c\n"),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_files_have_a_few_findings(string text) => Assert.InRange(Read(text).Findings.Count, 1, 10);

    private static SettingsFile Read(string text) => SettingsFileReader.Read(text, new PathSource("/repo/instancelint.yaml"));
}
