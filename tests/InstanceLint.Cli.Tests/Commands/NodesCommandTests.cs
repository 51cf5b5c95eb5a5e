using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using static InstanceLint.Cli.Tests.Manifests;

namespace InstanceLint.Cli.Tests;

/// <summary><c>instancelint nodes</c> shows and strips the output of kubectl.</summary>
public sealed class NodesCommandTests : IDisposable
{
    private const string Nodes =
        """
        {
            "apiVersion": "v1",
            "items": [
                {
                    "apiVersion": "v1",
                    "kind": "Node",
                    "metadata": {
                        "annotations": { "secret": "annotation" },
                        "labels": { "agentpool": "gpu", "flag": "true", "number": "017", "nothing": "", "kubernetes.io/hostname": "aks-gpu-0" },
                        "managedFields": [{ "manager": "secret" }],
                        "name": "aks-gpu-0",
                        "uid": "secret"
                    },
                    "spec": { "podCIDR": "10.0.0.0/24", "taints": [{ "effect": "NoSchedule", "key": "sku", "timeAdded": "2024-01-01T00:00:00Z", "value": "gpu" }] },
                    "status": {
                        "addresses": [{ "address": "10.1.2.3", "type": "InternalIP" }],
                        "allocatable": { "cpu": "5840m", "memory": "51573948Ki", "nvidia.com/gpu": "1", "pods": "30" },
                        "capacity": { "cpu": "6", "memory": "57584828Ki", "nvidia.com/gpu": "1", "pods": "30" },
                        "images": [{ "names": ["secret.azurecr.io/model"], "sizeBytes": 1 }]
                    }
                },
                {
                    "apiVersion": "v1",
                    "kind": "Node",
                    "metadata": { "labels": { "agentpool": "cpu", "kubernetes.io/hostname": "aks-cpu-0" }, "name": "aks-cpu-0" },
                    "spec": { "providerID": "azure:///secret" },
                    "status": { "allocatable": { "cpu": "1900m", "memory": "4670952Ki", "pods": "30" } }
                }
            ],
            "kind": "List",
            "metadata": { "resourceVersion": "" }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("stripped.yaml")]
    [InlineData("stripped.json")]
    public async Task Stripped_nodes_have_only_what_is_read(string name)
    {
        _folder.Write("nodes.json", Nodes);
        Assert.Equal(new Run(0, string.Empty, string.Empty), await Run.InAsync(_folder, "nodes", "nodes.json", "--strip", "--output", name));
        var text = _folder.ReadText(name);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("10.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("timeAdded", text, StringComparison.Ordinal);
        foreach (var kept in (string[])["aks-gpu-0", "\"true\"", "\"017\"", "57584828Ki", "NoSchedule", "5840m"])
        {
            Assert.Contains(kept, text, StringComparison.Ordinal);
        }

        if (name.EndsWith(".json", StringComparison.Ordinal))
        {
            Assert.Equal(2, JsonDocument.Parse(text).RootElement.GetProperty("items").GetArrayLength());
        }
    }

    [Fact]
    public async Task Stripping_again_changes_nothing_in_any_format()
    {
        _folder.Write("nodes.json", Nodes);
        await Run.InAsync(_folder, "nodes", "nodes.json", "--strip", "-o", "a.json");
        var yaml = await Run.InAsync(_folder, "nodes", "nodes.json", "--strip");
        foreach (var input in (string[])[Nodes, yaml.Output, _folder.ReadText("a.json")])
        {
            Assert.Equal(yaml, await Run.PipeAsync(input, _folder, "nodes", "--strip"));
            Assert.Equal(yaml, await Run.PipeAsync(input, _folder, "nodes", "-", "--strip"));
            await Run.PipeAsync(input, _folder, "nodes", "--strip", "-o", "b.JSON");
            Assert.Equal(_folder.ReadText("a.json"), _folder.ReadText("b.JSON"));
            Assert.Equal((await Run.PipeAsync(Nodes, _folder, "nodes")).Output, (await Run.PipeAsync(input, _folder, "nodes")).Output);
        }
    }

    [Fact]
    public async Task Findings_are_the_same()
    {
        var before = await FindingsAsync(Nodes);
        Assert.Contains("INST4004", before, StringComparison.Ordinal);
        Assert.Contains("INST4005", before, StringComparison.Ordinal);
        Assert.Contains("INST4006", before, StringComparison.Ordinal);
        Assert.Equal(before, await FindingsAsync((await Run.PipeAsync(Nodes, _folder, "nodes", "--strip")).Output));
        _folder.Write("nodes.json", Nodes);
        Assert.Equal(0, (await Run.InAsync(_folder, "nodes", "nodes.json", "--strip", "-o", "nodes.json")).Code);
        Assert.Equal(before, await FindingsAsync(_folder.ReadText("nodes.json")));
    }

    [Fact]
    public async Task Filter_of_the_page_gives_the_same_findings()
    {
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs", "command-line.md"), TestContext.Current.CancellationToken);
        var start = page.IndexOf("| jq '", StringComparison.Ordinal) + "| jq '".Length;
        var filter = page[start..page.IndexOf('\'', start)];
        if (await RunJqAsync(filter) is { } filtered)
        {
            Assert.DoesNotContain("secret", filtered, StringComparison.Ordinal);
            Assert.Equal(await FindingsAsync(Nodes), await FindingsAsync(filtered));
            Assert.Equal((await Run.PipeAsync(Nodes, _folder, "nodes", "--strip")).Output, (await Run.PipeAsync(filtered, _folder, "nodes", "--strip")).Output);
        }
        else
        {
            Assert.Skip("jq is not installed, so the filter of docs/command-line.md is not tested.");
        }
    }

    [Fact]
    public async Task Table_groups_nodes_that_are_alike()
    {
        var run = await Run.PipeAsync(Many(count: 12), _folder, "nodes");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Equal(
            """
            12 nodes, in 2 groups of nodes that are alike

            NODES        COUNT  CPU  MEMORY  GPU  TAINTS              LABELS
            aks-pool0-*  6      4    16Gi    -    -                   pool=p0
            aks-pool1-*  6      4    16Gi    -    sku=gpu:NoSchedule  pool=p1

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public async Task Without_a_taint_the_table_says_so() =>
        Assert.EndsWith("\nNo node has a taint.\n", (await Run.PipeAsync(Many(count: 1), _folder, "nodes")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "standard input has no nodes; write it with 'kubectl get nodes -o yaml'")]
    [InlineData("kind: List\nitems: []\n", "standard input has no nodes; write it with 'kubectl get nodes -o yaml'")]
    [InlineData("kind: List\nitems:\n- kind: Node\n  metadata: { name: a }\n", "standard input, line 3: node 'a' has no status.allocatable; write the file again with kubectl get nodes")]
    [InlineData("kind: Node\nmetadata: { name: a }\nstatus:\n  allocatable:\n    cpu: many\n", "standard input, line 5: cpu of node 'a' is not a valid Kubernetes quantity; write the file again with kubectl get nodes")]
    [InlineData("kind: Node\nmetadata: { name: a\n", "standard input, line 2: invalid YAML, so the rest of the file is not checked: this bracket is not closed; close it")]
    public async Task Other_input_is_refused(string input, string expected)
    {
        foreach (var arguments in (string[][])[["nodes"], ["nodes", "--strip", "-o", "out.yaml"]])
        {
            var run = await Run.PipeAsync(input, _folder, arguments);
            Assert.Equal((2, string.Empty), (run.Code, run.Output));
            Assert.Equal($"instancelint: {expected}\n", run.Error);
        }

        Assert.Empty(_folder.Names());
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        using var input = new MemoryStream([0xC3, 0x28]);
        var run = await Run.WithAsync(Run.ShellIn(_folder) with { Input = input }, "nodes");
        Assert.Equal(2, run.Code);
        Assert.Equal("instancelint: standard input cannot be used because it is not UTF-8 or UTF-16 text; pipe text into it\n", run.Error);
    }

    [Theory]
    [InlineData(3, "'nodes.yaml' does not exist; correct the path, or write it with 'kubectl get nodes -o yaml'", "nodes.yaml")]
    [InlineData(2, "'.' cannot be used because it is a folder; replace it with a file", ".")]
    [InlineData(2, "--output names the file that --strip writes; add --strip (", "-", "-o", "a.yaml")]
    [InlineData(2, "an argument is empty, perhaps because a variable is not set; write the path of a file (", "")]
    [InlineData(2, "an argument is empty, perhaps because a variable is not set; write the path of a file (", "-", "--strip", "-o", "")]
    [InlineData(2, "'--stripped' is not an option; if it is a file, write ./ before it (", "--stripped")]
    public async Task Wrong_arguments_are_refused(int code, string expected, params string[] arguments)
    {
        var run = await Run.InAsync(_folder, ["nodes", .. arguments]);
        Assert.Equal((code, string.Empty), (run.Code, run.Output));
        Assert.StartsWith("instancelint: " + expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_is_not_waited_for()
    {
        var run = await Run.WithAsync(Run.ShellIn(_folder, Nodes) with { IsInputTerminal = true }, "nodes");
        Assert.Equal(2, run.Code);
        Assert.Contains("write 'kubectl get nodes -o yaml | instancelint nodes', or the path of a file", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Run.WithAsync(Run.ShellIn(_folder, Nodes) with { IsInputTerminal = true }, "nodes", "-")).Code);
    }

    [Theory]
    [InlineData("gpu.yaml", "kind: InstanceType\n", 2)]
    [InlineData("notes.txt", "kind: Node is a word", 2)]
    [InlineData("broken.yaml", "kind: Node\nstatus: {\n", 2)]
    [InlineData("empty.yaml", "", 0)]
    [InlineData("nodes.yaml", "kind: Node\nmetadata: { name: old }\n", 0)]
    public async Task Only_nodes_are_overwritten(string name, string old, int code)
    {
        _folder.Write(name, old);
        var run = await Run.PipeAsync(Nodes, _folder, "nodes", "--strip", "-o", name);
        Assert.Equal((code, string.Empty), (run.Code, run.Output));
        Assert.Equal(code == 0, _folder.ReadText(name).StartsWith("apiVersion: v1\nkind: List\n", StringComparison.Ordinal));
        if (code != 0)
        {
            Assert.Equal(old, _folder.ReadText(name));
            Assert.Contains("was not written because it exists and does not have nodes; use another path, or delete it", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Folders_and_devices_are_refused()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder"));
        Assert.Contains("cannot be written because it is a folder; use the path of a file", (await Run.PipeAsync(Nodes, _folder, "nodes", "--strip", "-o", "folder")).Error, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Contains("was not written because it is not a file", (await Run.PipeAsync(Nodes, _folder, "nodes", "--strip", "-o", "/dev/null")).Error, StringComparison.Ordinal);
        }
    }

    private static string Many(int count) => "kind: NodeList\nitems:\n" + string.Concat(Enumerable.Range(0, count).Select(node =>
        $"- metadata: {{ name: aks-pool{node % 2}-{node}, labels: {{ pool: p{node % 2}, id: i{node}, same: x, kubernetes.io/hostname: h{node} }} }}\n"
        + $"  spec: {{ taints: [{(node % 2 == 1 ? "{ key: sku, value: gpu, effect: NoSchedule }" : string.Empty)}] }}\n"
        + $"  status: {{ allocatable: {{ cpu: 4, memory: {(16 << 20) + node}Ki }} }}\n"));

    private static async Task<string> FindingsAsync(string nodes)
    {
        using var folder = new TemporaryFolder();
        folder.Write("nodes/prod.yaml", nodes);
        folder.Write("instancelint.yaml", "clusters:\n  prod:\n    manifests: [prod/**]\n    nodes: [nodes/prod.yaml]\n    nodesAreComplete: true\n");
        foreach (var (name, pool) in new[] { ("typo", "gpuu"), ("tainted", "gpu"), ("small", "cpu") })
        {
            folder.Write($"prod/{name}.yaml", InstanceType(name).Replace("4Gi", "5Gi", StringComparison.Ordinal).Replace("spec:\n", $"spec:\n  nodeSelector: {{ agentpool: {pool} }}\n", StringComparison.Ordinal));
        }

        return (await Run.InAsync(folder, "--format", "short")).Output;
    }

    private static async Task<string?> RunJqAsync(string filter)
    {
        try
        {
            using var jq = Process.Start(new ProcessStartInfo("jq", [filter]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
            await jq.StandardInput.WriteAsync(Nodes);
            jq.StandardInput.Close();
            var output = await jq.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await jq.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, jq.ExitCode);
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
