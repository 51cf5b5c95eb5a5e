using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using InstanceLint.Projects.Nodes;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Tests;

/// <summary>The nodes of a large platform: 10,000 instance types on 1,000 nodes.</summary>
public class LargeNodesTests
{
    private const int Types = 10_000;
    private const int Nodes = 1_000;
    private const int Pools = 20;

    [Fact]
    public void Are_in_one_row_each_pool()
    {
        var report = Report.Build(
            new ProjectSettings(System.IO.Path.GetFullPath("/app/App.csproj"))
            {
                Snapshots = new Dictionary<string, ClusterSnapshot> { [string.Empty] = new(new NodeSet([.. Enumerable.Range(0, Nodes).Select(NodeOf)], [], areComplete: true), null) },
            },
            Report.File("types.yaml", Text()));
        var cluster = Assert.Single(report.Clusters);
        Assert.Equal(Pools, cluster.Nodes!.Rows.Count);
        Assert.All(cluster.Nodes.Rows, row => Assert.Equal((Nodes / Pools).ToString(CultureInfo.InvariantCulture), row.Count.Show()));
        Assert.Equal("1,000", cluster.Nodes.Totals[0].Count.Show());
        Assert.Equal(Types + 1, cluster.InstanceTypes.Count);

        // Half of the types have a pool, and the others run on any node.
        Assert.Equal(Types / 2, cluster.InstanceTypes.Count(row => row.Capacity!.FitsOn.Show() == "50"));
        Assert.Equal((Types / 2) + 1, cluster.InstanceTypes.Count(row => row.Capacity!.FitsOn.Show() == "1,000"));
    }

    private static NodeGroup NodeOf(int index) => new(
        $"aks-pool{index % Pools}-{index}",
        new Dictionary<string, string> { ["pool"] = $"p{index % Pools}", ["kubernetes.io/hostname"] = $"n{index}" },
        new Dictionary<string, Quantity> { ["cpu"] = Quantity.FromUnits(64), ["memory"] = Quantity.FromUnits((256L + (index % Pools)) << 30), ["pods"] = Quantity.FromUnits(110) });

    private static string Text()
    {
        var text = new StringBuilder();
        for (var type = 0; type < Types; type++)
        {
            var selector = type % 2 == 0 ? $"{{ pool: p{type / 2 % Pools} }}" : "{}";
            text.Append(CultureInfo.InvariantCulture, $"---\napiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: {{ name: t{type} }}\nspec:\n  nodeSelector: {selector}\n")
                .Append(CultureInfo.InvariantCulture, $"  resources: {{ requests: {{ cpu: {1 + type}m, memory: {1 + type}Mi }}, limits: {{ cpu: {1 + type}m, memory: {1 + type}Mi }} }}\n");
        }

        return text.ToString();
    }
}
