using System;
using System.Linq;
using InstanceLint.Projects.ClusterReports;

namespace InstanceLint.Projects.Tests;

/// <summary>The order of names and places in the report.</summary>
public class NaturalOrderTests
{
    [Theory]
    [InlineData("gpu-2 gpu-10 gpu-100")]
    [InlineData("a.yaml:9 a.yaml:10 b.yaml:1")]
    [InlineData("2/9 2/10 10/1")]
    [InlineData("A B a b")]
    [InlineData("a a- a-1 a1 aa")]
    [InlineData("v1.2 v1.10 v1.10.1")]
    [InlineData("n02 n2 n03 n3")]
    [InlineData("0 00 000 1")]
    [InlineData("9 99999999999999999999998 99999999999999999999999 100000000000000000000000")]
    [InlineData("\u0661 \u0662")]
    public void Numbers_count_as_numbers(string names)
    {
        var expected = names.Split(' ');
        Assert.Equal(expected, expected.Order(NaturalOrder.Instance));
        Assert.Equal(expected, expected.Reverse().Order(NaturalOrder.Instance));
    }

    [Fact]
    public void The_order_is_total()
    {
        string[] parts = ["", "0", "00", "1", "01", "10", "a", "-", "a0", "0a"];
        string[] names = [.. parts.SelectMany(first => parts.Select(second => first + second)).Distinct()];
        foreach (var x in names)
        {
            foreach (var y in names)
            {
                var order = Math.Sign(NaturalOrder.Instance.Compare(x, y));
                Assert.Equal(-order, Math.Sign(NaturalOrder.Instance.Compare(y, x)));
                Assert.Equal(x == y, order == 0);
                Assert.All(
                    names.Where(z => order < 0 && NaturalOrder.Instance.Compare(y, z) < 0),
                    z => Assert.True(NaturalOrder.Instance.Compare(x, z) < 0, $"{x} {y} {z}"));
            }
        }
    }

    [Fact]
    public void Clusters_rows_users_and_findings_have_it()
    {
        var types = string.Join("---\n", Enumerable.Range(1, 11).Reverse().Select(number =>
            $"apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: {{ name: gpu-{number} }}\nspec: {{ resources: {{ requests: {{ cpu: 1, memory: 1GB }}, limits: {{ cpu: 1, memory: 2Gi }} }} }}\n"));
        var job = Report.File("job-10.yaml", "command: run\ncompute: azureml:aks\nresources: { instance_type: gpu-2 }\n", "c10", "c9");
        var other = Report.File("job-9.yaml", "command: run\ncompute: azureml:aks\nresources: { instance_type: gpu-2 }\n", "c10", "c9");
        var report = Report.Build(Report.File("types.yaml", types, "c10", "c9"), job, other);
        Assert.Equal(["c9", "c10"], report.Clusters.Select(cluster => cluster.Name));
        Assert.All(report.Clusters, cluster =>
        {
            Assert.Equal(["defaultinstancetype", .. Enumerable.Range(1, 11).Select(number => $"gpu-{number}")], cluster.InstanceTypes.Select(row => row.Name));
            Assert.Equal(["job-9.yaml", "job-10.yaml"], cluster.Workloads.Select(row => row.Name));
            Assert.Equal(["job-9.yaml", "job-10.yaml"], cluster.InstanceTypes[2].UsedBy.Select(row => row.Name));
        });
        var page = Page.Of(report);
        var places = page.Descendants("li").Where(item => item.Attribute("data-in") is not null).Select(item => item.Element("small")!.Elements().First().Value).ToArray();
        Assert.True(places.Length > 10);
        Assert.Equal(places.GroupBy(place => place).SelectMany(group => group), places.Order(NaturalOrder.Instance));
    }
}
