using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using InstanceLint.Projects.ClusterReports;

namespace InstanceLint.Projects.Tests;

/// <summary>The page of a large platform: four clusters with 500 instance types and 20,000 workloads.</summary>
public class LargeReportTests
{
    private const int Clusters = 4;
    private const int Types = 125;
    private const int Workloads = 5_000;

    private static readonly ProjectReport Large = Report.Build([.. Sources()]);

    [Fact]
    public void Is_at_most_10_MB()
    {
        Assert.Equal(Clusters * (Types + 1), Large.Clusters.Sum(cluster => cluster.InstanceTypes.Count));
        Assert.Equal(Clusters * Workloads, Large.Clusters.Sum(cluster => cluster.Workloads.Count));
        Assert.InRange(Large.Findings.Count, Workloads / 4, Workloads);
        Assert.InRange(Encoding.UTF8.GetByteCount(HtmlReport.Write(Large)), 5_000_000, 10_000_000);
    }

    [Fact]
    public void Has_everything_and_shows_it_when_it_is_opened()
    {
        var page = Page.Of(Large);
        var texts = page.Descendants("tr").Where(row => row.Attribute("id") is not null).ToDictionary(row => row.Attribute("id")!.Value, row => row.Value);
        Assert.All(Large.Clusters.SelectMany(cluster => cluster.Workloads), row =>
        {
            Assert.Contains(row.Name, texts[row.Id], System.StringComparison.Ordinal);
            Assert.Contains(row.Place, texts[row.Id], System.StringComparison.Ordinal);
            Assert.All(row.Sizes, size => Assert.Contains(TextReport.Show(size), texts[row.Id], System.StringComparison.Ordinal));
        });
        Assert.Equal(Large.Clusters.SelectMany(cluster => cluster.InstanceTypes).Sum(row => row.UsedBy.Count), page.Descendants("td").Descendants("li").Count());
        Assert.Equal(Large.Findings.Count, page.Descendants("li").Count(item => item.Attribute("data-in") is not null));

        // Only short lists are open, so a browser doesn't lay out all rows at once.
        var lists = page.Descendants("details").Where(list => list.Attribute("id") is not null).ToArray();
        Assert.Equal(1 + (2 * Clusters), lists.Length);
        Assert.All(lists, list => Assert.Equal(CountOf(list) <= HtmlFilter.Few, list.Attribute("open") is not null));
        Assert.Equal(Clusters, lists.Count(list => list.Attribute("open") is not null));
    }

    private static int CountOf(XElement list) => list.Descendants().Count(item => item.Attribute("id") is not null);

    private static IEnumerable<TextSource> Sources()
    {
        for (var cluster = 1; cluster <= Clusters; cluster++)
        {
            string[] clusters = [$"cluster-{cluster}"];
            for (var type = 1; type <= Types; type++)
            {
                yield return Report.File($"clusters/cluster-{cluster}/instance-types/gpu-a100-{type}.yaml", TypeOf(type), clusters);
            }

            for (var workload = 1; workload <= Workloads; workload++)
            {
                var (team, type) = (workload % 40, 1 + (workload % Types));
                yield return workload % 3 == 0
                    ? Report.File($"clusters/cluster-{cluster}/team-{team}/jobs/train-model-{workload}.yaml", JobOf(workload, type), clusters)
                    : Report.File($"clusters/cluster-{cluster}/team-{team}/endpoints/recommendation-{workload}-blue.yaml", DeploymentOf(team, workload, type), clusters);
            }
        }
    }

    private static string TypeOf(int type) =>
        $"apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: {{ name: gpu-a100-{type} }}\nspec:\n  nodeSelector: {{ agentpool: gpu{type}, environment: production }}\n"
        + $"  resources: {{ requests: {{ cpu: \"{type}\", memory: {type}Gi }}, limits: {{ cpu: \"{2 * type}\", memory: {4 * type}Gi, nvidia.com/gpu: 4 }} }}\n";

    private static string JobOf(int workload, int type) =>
        $"name: train-model-{workload}\ncommand: python train.py\ncompute: azureml:aks\nresources: {{ instance_type: gpu-a100-{type} }}\n";

    // The memory limits of some are too large.
    private static string DeploymentOf(int team, int workload, int type) =>
        $"name: blue\ntype: kubernetes\nendpoint_name: team-{team}-recommendation-{workload}\ninstance_type: gpu-a100-{type}\n"
        + $"resources: {{ requests: {{ cpu: 500m, memory: 512Mi }}, limits: {{ cpu: \"1\", memory: {(workload % 5 == 1 ? 5 * type : 1)}Gi }} }}\n";
}
