using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using InstanceLint.Projects.ClusterReports;
using InstanceLint.Projects.Severities;

namespace InstanceLint.Projects.Tests;

/// <summary>The parts of the page, and the links between them.</summary>
public class HtmlPageTests
{
    private const string Type = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: { name: gpu }\nspec: { resources: { requests: { cpu: \"1\", memory: 4Gi }, limits: { cpu: \"4\", memory: 8Gi, nvidia.com/gpu: 4 } } }\n";
    private const string Job = "command: run\ncompute: azureml:aks\nresources: { instance_type: gpu }\n";

    private static readonly ProjectReport Two = Report.Build(
        new ProjectSettings(Path.GetFullPath("/app/App.csproj")) { Severities = SeveritySettings.Default with { WarningsAsErrors = ["INST3004"] } },
        Report.File("types.yaml", Type, "a", "b"),
        Report.File("job.yaml", Job, "a", "b"),
        Report.File("blue.yaml", Deployment("blue", "requests: { cpu: \"1\", memory: 1Gi }, limits: { cpu: \"8\" }"), "a", "b"),
        Report.File("green.yaml", Deployment("green", "requests: { cpu: \"1\" }"), "a"),
        Report.File("late.yaml", "# amlarc.azureml.com\n[\n", "b"));

    [Fact]
    public void Findings_are_first_by_severity_and_rule()
    {
        var page = Page.Of(Two);
        Assert.Equal(["findings", "c1", "c2"], page.Descendants("section").Select(section => section.Attribute("id")!.Value));
        var lists = page.Descendants("section").First().Elements("details").ToArray();
        Assert.Equal(["errors", "warnings"], lists.Select(list => list.Attribute("id")!.Value));
        Assert.All(lists, list => Assert.Equal(list.Descendants("h4").Select(title => title.Value).Order(StringComparer.Ordinal), list.Descendants("h4").Select(title => title.Value)));
        Assert.Equal(["INST3004 Deployment resources must not exceed the limits of the instance type"], lists[0].Descendants("h4").Select(title => title.Value));
        Assert.Equal(Two.Findings.Select(finding => finding.Id).Order(), page.Descendants("li").Attributes("id").Select(id => id.Value).Order());
        Assert.All(lists, list => Assert.Equal(list.Descendants("li").Count().ToString(CultureInfo.InvariantCulture), list.Descendants("span").Single().Value));
        Assert.Equal(["1 error", $"{Two.Findings.Count - 1} warnings"], page.Descendants("ul").First().Elements("li").Skip(3).Select(total => total.Value));
    }

    [Fact]
    public void Findings_and_rows_lead_to_each_other_in_every_cluster()
    {
        var page = Page.Of(Two);
        var byId = page.Descendants().Where(element => element.Attribute("id") is not null).ToDictionary(element => element.Attribute("id")!.Value);
        var exceeding = page.Descendants("li").Single(item => item.Value.Contains("exceeds the limit of 4", StringComparison.Ordinal));
        Assert.Equal("1 2", exceeding.Attribute("data-in")!.Value);
        Assert.EndsWith(" blue.yaml:6, in Cluster 'b'", exceeding.Value, StringComparison.Ordinal);
        string[] rows = [.. exceeding.Descendants("a").Select(TargetOf)];
        Assert.Equal(2, rows.Length);
        Assert.All(rows, row =>
        {
            Assert.StartsWith("e/blue ", byId[row].Value, StringComparison.Ordinal);
            Assert.Contains(exceeding.Attribute("id")!.Value, byId[row].Descendants("a").Select(TargetOf));
        });
        Assert.NotEqual(byId[rows[0]].Ancestors("section").Single(), byId[rows[1]].Ancestors("section").Single());

        // A file that can't be read has no row.
        var broken = page.Descendants("li").Single(item => item.Value.Contains("late.yaml", StringComparison.Ordinal));
        Assert.Empty(broken.Descendants("a"));
        Assert.Equal("2", broken.Attribute("data-in")!.Value);
    }

    [Fact]
    public void Workloads_lead_to_their_instance_type_and_back()
    {
        var page = Page.Of(Two);
        foreach (var cluster in Two.Clusters)
        {
            var type = cluster.InstanceTypes.Single(row => row.Name == "gpu");
            var users = page.Descendants("tr").Single(row => row.Attribute("id")?.Value == type.Id).Descendants("li").Descendants("a").Select(TargetOf).ToArray();
            Assert.Equal(cluster.Workloads.Select(row => row.Id), users);
            Assert.All(users, user => Assert.Contains(type.Id, page.Descendants("tr").Single(row => row.Attribute("id")?.Value == user).Descendants("a").Select(TargetOf)));
        }
    }

    // Against the 4 CPU cores and 8 GiB of the instance type.
    [Theory]
    [InlineData("requests: { cpu: \"1\", memory: 2Gi }, limits: { cpu: \"2\", memory: 4Gi }", "r25 l50|r25 l50|l100")]
    [InlineData("", "r25 l100|r50 l100|l100")]
    [InlineData("requests: { cpu: 1m, memory: 8Gi }, limits: { cpu: \"4\", memory: 8Gi, nvidia.com/gpu: 1 }", "r1 l100|r100 l100|l25")]
    [InlineData("requests: { cpu: \"1\", memory: 9Gi }, limits: { cpu: \"5\", memory: 8Gi, nvidia.com/gpu: 5 }", "r25 l100 over|r100 l100 over|l100 over")]
    [InlineData("requests: { cpu: \"0\", memory: 1GB }, limits: { cpu: x, memory: -1, nvidia.com/gpu: \"0\" }", "||")]
    [InlineData("requests: \"${{x}}\", limits: \"${{y}}\"", "||")]
    public void Bars_compare_a_workload_with_its_instance_type(string resources, string bars)
    {
        var page = Page.Of(Report.Build(Report.File("types.yaml", Type), Report.File("blue.yaml", Deployment("blue", resources))));
        var cells = page.Descendants("tr").Single(row => row.Attribute("id")?.Value == "w1-1").Elements("td").Skip(1).Take(3);
        Assert.Equal(bars, string.Join('|', cells.Select(cell => cell.Element("i")?.Attribute("class")?.Value)));
    }

    [Fact]
    public void Without_an_instance_type_there_is_nothing_to_compare_with()
    {
        var page = Page.Of(Report.Build(Report.File("types.yaml", Type + "---\n" + Type), Report.File("blue.yaml", Deployment("blue", "requests: { cpu: \"1\", memory: 1Gi }"))));
        Assert.Empty(page.Descendants("tr").Single(row => row.Attribute("id")?.Value == "w1-1").Descendants("i"));
    }

    [Fact]
    public void Head_says_what_the_page_was_made_from()
    {
        Assert.Equal(["InstanceLint " + ToolVersion.Current, "2026-01-02 01:04 UTC, commit " + Report.Commit], Page.Of(Two).Descendants("header").Elements("p").Select(text => text.Value));
        var unknown = Two with { Origin = Two.Origin with { Commit = null } };
        Assert.Equal("2026-01-02 01:04 UTC", Page.Of(unknown).Descendants("header").Elements("p").Last().Value);
    }

    [Fact]
    public void Filter_offers_what_makes_a_difference()
    {
        Assert.Equal(["", "error", "warning", "", "1", "2"], Options(Two));
        Assert.Empty(Options(Report.Build(Report.File("types.yaml", Type), Report.File("job.yaml", Job))));
        Assert.Empty(Page.Of(Report.Build()).Descendants("form"));

        static IEnumerable<string> Options(ProjectReport report) => Page.Of(report).Descendants("form").Single().Descendants("option").Select(option => option.Attribute("value")!.Value);
    }

    private static string Deployment(string name, string resources) =>
        $"name: {name}\ntype: kubernetes\nendpoint_name: e\ninstance_type: gpu\n" + (resources.Length == 0 ? string.Empty : $"resources:\n  {{ {resources} }}\n");

    private static string TargetOf(XElement link) => link.Attribute("href")!.Value.TrimStart('#');
}
