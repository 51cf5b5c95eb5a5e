using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Navigation;

namespace InstanceLint.LanguageServer.Tests;

public class NavigationTests
{
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n";
    private const string Deployment = "name: blue\ntype: kubernetes\nendpoint_name: vision\n";
    private const string Types = "\n# file: types.yaml\n" + Head + "metadata:\n  name: gpu\n---\n" + Head + "metadata:\n  name: cpu\n";
    private const string Job = "\n# file: job.yaml\ncommand: a\ncompute: azureml:a\nresources:\n  instance_type: gpu\n";
    private const string Settings = "\n# file: instancelint.yaml\nclusters:\n  dev:\n    manifests: [open.yaml, types.yaml]\n  prod:\n    manifests: [open.yaml, more.yaml, job.yaml]\n";

    // Each row: its name, the text with a cursor, the definitions, and the references with them.
    private static readonly (string Name, string Text, string Definitions, string References)[] Rows =
    [
        ("from a deployment", Deployment + "instance_type: g$$pu\n" + Types + Job, "types.yaml:4:9-12", "types.yaml:4:9-12 open.yaml:4:16-19 job.yaml:4:18-21"),
        ("from a job", "command: a\ncompute: azureml:a\nresources:\n  instance_type: cpu$$\n" + Types, "types.yaml:9:9-12", "types.yaml:9:9-12 open.yaml:4:18-21"),
        ("from a step", "jobs:\n  a:\n    resources:\n      instance_type: \"$$cpu\"\nsettings: {}\nresources: {}\n" + Types, "types.yaml:9:9-12", "types.yaml:9:9-12 open.yaml:4:22-27"),
        ("from a definition", Head + "metadata:\n  name: gp$$u\n" + Job, "open.yaml:4:9-12", "open.yaml:4:9-12 job.yaml:4:18-21"),
        ("from a definition that nothing uses", Head + "metadata:\n  name: gp$$u\n", "open.yaml:4:9-12", "open.yaml:4:9-12"),
        ("to several definitions", Deployment + "instance_type: g$$pu\n" + Types + Types.Replace("types.", "more.", StringComparison.Ordinal), "more.yaml:4:9-12 types.yaml:4:9-12", "more.yaml:4:9-12 types.yaml:4:9-12 open.yaml:4:16-19"),
        ("in each of its clusters", Deployment + "instance_type: g$$pu\n" + Types + Types.Replace("types.", "more.", StringComparison.Ordinal) + Job + Settings, "types.yaml:4:9-12 more.yaml:4:9-12", "types.yaml:4:9-12 open.yaml:4:16-19 more.yaml:4:9-12 job.yaml:4:18-21"),
        ("to the built-in one", Deployment + "instance_type: default$$instancetype\n" + Types, "", "open.yaml:4:16-35"),
        ("to one that isn't defined", Deployment + "instance_type: g$$pu\n", "", "open.yaml:4:16-19"),
        ("from a variable", Deployment + "instance_type: ${{ $$x }}\n" + Types, "", ""),
        ("from another value", "name: gp$$u\ntype: kubernetes\nendpoint_name: gpu\n" + Types, "", ""),
        ("from a key", Deployment + "instance$$_type: gpu\n" + Types, "", ""),
        ("from a deployment without an instance type", Deployment + "$$\n" + Types, "", ""),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string, string>> Places =>
        Rows.Select(row => new TheoryDataRow<string, string, string, string>(row.Name, row.Text, row.Definitions, row.References) { TestDisplayName = row.Name });

    [Theory]
    [MemberData(nameof(Places))]
    public void Finds(string name, string text, string definitions, string references)
    {
        Assert.NotEmpty(name);
        var project = MarkedProject.Create(text);
        Assert.Equal(definitions, string.Join(' ', Definitions.Of(project.Result, project.Source, project.Text, project.Position).Select(MarkedProject.Show)));
        var all = ReferencesTo(project, includesDefinitions: true);
        Assert.Equal(references, string.Join(' ', all));
        var without = ReferencesTo(project, includesDefinitions: false);
        Assert.Equal(all.Except(definitions.Split(' '), StringComparer.Ordinal), without);
    }

    [Fact]
    public void A_definition_can_be_in_a_snapshot_of_the_cluster()
    {
        const string Live = "\n# file: instancelint.yaml\nclusters:\n  dev:\n    manifests: [open.yaml]\n    live: live.yaml\n# file: live.yaml\n" + Head + "metadata:\n  name: gpu\n";
        var project = MarkedProject.Create(Deployment + "instance_type: g$$pu\n" + Live);
        Assert.Equal(["live.yaml:4:9-12"], Definitions.Of(project.Result, project.Source, project.Text, project.Position).Select(MarkedProject.Show));
    }

    private static List<string> ReferencesTo(MarkedProject project, bool includesDefinitions) =>
        [.. References.To(project.Result, project.Source, project.Text, project.Position, includesDefinitions).Select(MarkedProject.Show)];
}
