using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using InstanceLint.Projects.ClusterReports;
using InstanceLint.Projects.Nodes;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Settings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Tests;

/// <summary>Each place of the page that shows a value shows it as text, whatever it is.</summary>
public partial class HostilePageTests
{
    // The parts of a page of ours. The values of all other attributes are checked one by one.
    private static readonly HashSet<string> Elements = [.. "a b body button caption code details div form h1 h2 h3 h4 head header html i input label li main meta nav option p script section select small span style summary table tbody td th thead time title tr ul".Split(' ')];

    private static readonly Dictionary<string, Func<string, bool>> Attributes = new()
    {
        ["aria-label"] = value => value == "Clusters",
        ["aria-labelledby"] = Word().IsMatch,
        ["autocomplete"] = value => value == "off",
        ["charset"] = value => value == "utf-8",
        ["class"] = Words().IsMatch,
        ["content"] = value => value == HtmlCode.PolicyOf([HtmlCode.Style, HtmlCode.NodeStyle]) || value is "InstanceLint" or "light dark" or "width=device-width, initial-scale=1",
        ["data-few"] = Words().IsMatch,
        ["data-in"] = Words().IsMatch,
        ["datetime"] = value => value == "2026-01-02T01:04Z",
        ["hidden"] = value => value.Length == 0,
        ["href"] = Address().IsMatch,
        ["http-equiv"] = value => value == "Content-Security-Policy",
        ["id"] = Word().IsMatch,
        ["lang"] = value => value == "en",
        ["name"] = value => value is "generator" or "viewport" or "color-scheme" or "text" or "severity" or "cluster",
        ["open"] = value => value.Length == 0,
        ["role"] = value => value is "search" or "status",
        ["scope"] = value => value is "row" or "col",
        ["type"] = value => value is "search" or "reset",
        ["value"] = value => value.Length == 0 || Word().IsMatch(value),
    };

    public static TheoryData<string> Texts =>
    [
        "</script><img src=x onerror=alert(1)>",
        "</style></title></textarea><script>alert(1)</script>",
        "\"'><svg onload=alert(1)>",
        "\" style=\"display:none\" onclick=\"alert(1)",
        "<!--", "-->", "]]>", "<![CDATA[", "<?x?>",
        "&lt;script&gt;&#60;&amp;&nbsp;&",
        "javascript:alert(1)", "#f1", "://x", "##vso[task.complete]",
        "\u202E\u2066\u200B\u00AD\uFEFF",
        "\u001B[31m\u0007\u0000\u007F\u0085",
        "\r\n\t\u2028\u2029",
        "\U0001F600\uFFFE\uFFFF",
        "{{ .Values.x }}", "${{ x }}",
        "gpu 10 ÄÖ 中文",
    ];

    // Each place, with the text that it must show.
    private static readonly Dictionary<string, Func<string, string>> Places = new()
    {
        ["project"] = text => Wording.PlainWhole(NameOf(text)),
        ["cluster"] = Wording.Plain,
        ["extension key"] = Wording.PlainWhole,
        ["extension value"] = Wording.PlainWhole,
        ["known type"] = Wording.PlainWhole,
        ["type"] = Wording.PlainWhole,
        ["selector key"] = Wording.PlainWhole,
        ["selector value"] = Wording.PlainWhole,
        ["cpu request"] = Wording.Plain,
        ["cpu limit"] = Wording.Plain,
        ["memory request"] = Wording.Plain,
        ["memory limit"] = Wording.Plain,
        ["gpu limit"] = Wording.Plain,
        ["endpoint"] = Wording.Plain,
        ["deployment"] = Wording.PlainWhole,
        ["type of deployment"] = Wording.PlainWhole,
        ["amount of deployment"] = Wording.Plain,
        ["job"] = Wording.PlainWhole,
        ["step"] = Wording.PlainWhole,
        ["type of step"] = Wording.PlainWhole,
        ["file of types"] = text => Wording.PlainWhole(NameOf(text)),
        ["file of deployments"] = text => Wording.PlainWhole(NameOf(text)),
        ["file of jobs"] = text => Wording.PlainWhole(NameOf(text)),
        ["node"] = Wording.PlainWhole,
        ["pool"] = Wording.PlainWhole,
        ["label"] = Wording.PlainWhole,
        ["taint"] = Wording.PlainWhole,
        ["live type"] = Wording.PlainWhole,
        ["file of live types"] = text => Wording.PlainWhole(NameOf(text)),
        ["message"] = Wording.PlainWhole,
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void All_is_text(string text)
    {
        var html = HtmlReport.Write(ReportOf(place => $"{place} {text}"));
        var page = XDocument.Parse(html).Root!;
        Assert.Subset(Elements, page.DescendantsAndSelf().Select(element => element.Name.LocalName).ToHashSet());
        Assert.All(page.DescendantsAndSelf().Attributes(), attribute => Assert.True(Attributes[attribute.Name.LocalName](attribute.Value), attribute.ToString()));
        Assert.Equal([HtmlCode.Style, HtmlCode.NodeStyle], page.Descendants("style").Select(style => style.Value));
        Assert.Equal([HtmlCode.Script], page.Descendants("script").Select(script => script.Value));
        Assert.DoesNotContain(page.DescendantNodes(), node => node is XComment or XProcessingInstruction or XCData);
        Assert.DoesNotContain(page.DescendantNodes().OfType<XText>().Where(node => node.Parent!.Name.LocalName is not ("style" or "script")), node => node.Value.Replace("\n", string.Empty, StringComparison.Ordinal).Any(Wording.IsControl));

        var texts = page.Element("body")!.Descendants().Where(element => element.Name.LocalName != "script").Select(element => element.Value).ToArray();
        Assert.All(Places, place => Assert.True(texts.Any(shown => shown.Contains(place.Value($"{place.Key} {text}"), StringComparison.Ordinal)), place.Key));
    }

    [Fact]
    public void What_is_no_name_is_text_too()
    {
        // Pairs of surrogates can be torn apart in the names of files.
        var report = Report.Build(Report.File("\uDE00\uD83D <b>.yaml", "command: run\ncompute: azureml:aks\nresources: { instance_type: gpu }\n"));
        Assert.Contains("\\uDE00\\uD83D <b>.yaml", Page.Of(report).Descendants("tr").Last().Value, StringComparison.Ordinal);
    }

    private static string NameOf(string text) => text.Replace('/', '_').Replace('\\', '_').Replace('\0', '_');

    private static ProjectReport ReportOf(Func<string, string> textOf)
    {
        // YAML reads the strings of JSON.
        string Quoted(string place) => JsonSerializer.Serialize(textOf(place));
        string File(string place) => NameOf(textOf(place)) + ".yaml";

        var clusters = new[] { textOf("cluster"), "other" };
        var project = Path.GetFullPath("/app/" + NameOf(textOf("project")) + ".csproj");
        var settings = new ProjectSettings(project)
        {
            Findings = [SettingMustBeValid.Rule.Invalid(SourceSpan.WholeFile(new PathSource(project)), textOf("message"))],
            Clusters = clusters.ToDictionary(name => name, name => new ClusterSettings(
                name,
                new Dictionary<string, string> { [textOf("extension key")] = textOf("extension value") },
                [textOf("known type")])),
            Snapshots = clusters.ToDictionary(name => name, _ => new ClusterSnapshot(NodesOf(textOf), [LiveType(textOf("live type"), File("file of live types"))])),
        };
        return Report.Build(
            settings,
            Report.File(
                File("file of types"),
                $"apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: {{ name: {Quoted("type")} }}\nspec:\n  nodeSelector: {{ {Quoted("selector key")}: {Quoted("selector value")} }}\n"
                + $"  resources:\n    requests: {{ cpu: {Quoted("cpu request")}, memory: {Quoted("memory request")} }}\n    limits: {{ cpu: {Quoted("cpu limit")}, memory: {Quoted("memory limit")}, nvidia.com/gpu: {Quoted("gpu limit")} }}\n",
                clusters),
            Report.File(
                File("file of deployments"),
                $"name: {Quoted("deployment")}\ntype: kubernetes\nendpoint_name: {Quoted("endpoint")}\ninstance_type: {Quoted("type of deployment")}\nresources: {{ requests: {{ cpu: {Quoted("amount of deployment")} }} }}\n",
                clusters),
            Report.File(
                File("file of jobs"),
                $"name: {Quoted("job")}\ncompute: azureml:aks\njobs:\n  {Quoted("step")}: {{ command: run, resources: {{ instance_type: {Quoted("type of step")} }} }}\n",
                clusters));
    }

    private static NodeSet NodesOf(Func<string, string> textOf) => new(
        [
            new NodeGroup(textOf("node"), new Dictionary<string, string> { [textOf("extension key")] = textOf("label") }, new Dictionary<string, Quantity>()),
            new NodeGroup(textOf("pool"), new Dictionary<string, string>(), new Dictionary<string, Quantity>())
            {
                IsPool = true,
                Taints = [new Taint(textOf("taint"), string.Empty, "NoSchedule")],
            },
        ],
        [],
        areComplete: false);

    private static InstanceTypeOutline LiveType(string name, string file)
    {
        var span = new SourceSpan(new PathSource(Path.GetFullPath("/app/" + file)), new Position(1, 1), new Position(1, 2));
        return new(new InstanceTypeDefinition(
            Scalar.Known(ScalarKind.String, name, name, span),
            [],
            new ResourceSection("spec.resources.requests", span, IsPresent: false, IsComplete: true, []),
            new ResourceSection("spec.resources.limits", span, IsPresent: false, IsComplete: true, [])));
    }

    [GeneratedRegex("^[a-z0-9-]+$", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("^[a-z0-9 -]+$", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex("^(#[a-z0-9-]+|https://github\\.com/InstanceLint/InstanceLint/blob/main/docs/rules/INST[0-9]{4}\\.md)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
