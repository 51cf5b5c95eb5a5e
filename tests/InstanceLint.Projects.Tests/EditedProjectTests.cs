using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

/// <summary>After an edit, a project has the findings that it would have if it were read anew.</summary>
public class EditedProjectTests
{
    private const int Rounds = 150;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // What users type, one after the other, in any file.
    private static readonly string[] Texts =
    [
        string.Empty,
        "a: b\n",
        Type("cpu"),
        Type("gpu"),
        Type("gpu", "8Gi", "4Gi"),
        Type("CPU"),
        Type("\"\""),
        Type("${NAME}"),
        Type("defaultinstancetype"),
        Type("cpu") + "---\n" + Type("gpu"),
        Type("cpu") + "---\n" + Type("cpu"),
        "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: 'cpu\n",
        "apiVersion: v1\nkind: List\nitems:\n  - &same\n" + Indent(Type("cpu")) + "  - *same\n",
        Deployment("cpu"),
        Deployment("gpu"),
        Deployment("gpuu"),
        Deployment(null),
        Job("cpu"),
        Job("other"),
        "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamePrefix: dev-\nresources: [a.yaml]\n",
    ];

    private static readonly (string Path, string[] Clusters)[] Files =
        [("/p/a.yaml", []), ("/p/b.yaml", []), ("/p/c.yaml", []), ("/p/dev.yaml", ["dev"]), ("/p/both.yaml", ["", "dev"]), ("/p/patch.yaml", [])];

    [Fact]
    public void Has_the_findings_of_a_project_that_is_read_anew()
    {
        var random = new Random(26);
        for (var round = 0; round < Rounds; round++)
        {
            var texts = Files.ToDictionary(file => file.Path, _ => Pick(random), StringComparer.Ordinal);
            var settings = SettingsOf(isPatched: round % 5 == 0);
            var project = Read(settings, texts);
            var steps = new List<string>();
            for (var edit = 0; edit < 12; edit++)
            {
                // Not every edit is checked before the next one.
                if (random.Next(3) > 0)
                {
                    _ = project.Lint(Cancellation);
                }

                var changed = Files.Where(_ => random.Next(Files.Length) == 0)
                    .ToDictionary(file => file.Path, _ => Pick(random), StringComparer.Ordinal);
                foreach (var (path, text) in changed)
                {
                    texts[path] = text;
                    steps.Add(path + ": " + text);
                }

                project = random.Next(2) == 0 ? project.With(changed, Cancellation) : project.With(SourcesOf(changed), Cancellation);
                Assert.True(
                    Describe(Read(settings, texts)) == Describe(project),
                    $"Round {round}, after\n{string.Join("\n", steps)}\nnew:\n{Describe(Read(settings, texts))}\nedited:\n{Describe(project)}");
            }
        }
    }

    private static ProjectSettings SettingsOf(bool isPatched) => new("/p/p.csproj")
    {
        Clusters = new Dictionary<string, ClusterSettings>(StringComparer.Ordinal)
        {
            ["dev"] = ClusterSettings.None("dev") with { KnownInstanceTypes = ["other"] },
        },
        Roles = isPatched
            ? new Dictionary<string, ManifestRole>(StringComparer.Ordinal) { ["/p/patch.yaml"] = ManifestRole.Patch }
            : new Dictionary<string, ManifestRole>(StringComparer.Ordinal),
    };

    private static ReadProject Read(ProjectSettings settings, Dictionary<string, string> texts) => ReadProject.Read(
        settings, [.. Files.Select(file => SourceOf(file.Path, texts[file.Path]))], keepsTexts: false, Cancellation);

    private static Dictionary<int, ManifestSource> SourcesOf(Dictionary<string, string> texts) => texts.ToDictionary(
        text => Array.FindIndex(Files, file => file.Path == text.Key), text => (ManifestSource)SourceOf(text.Key, text.Value));

    private static TextSource SourceOf(string path, string text) =>
        new TextSource(path, text, isNamed: false, Array.Find(Files, file => file.Path == path).Clusters);

    private static string Describe(ReadProject project)
    {
        var result = project.Lint(Cancellation);
        return string.Join(
            '\n',
            result.Findings.Select(found =>
                $"{found.Finding.Span} {found.Finding.Rule.Id} {found.Finding.Message} {found.Finding.Fix} {string.Join(',', found.Finding.Clusters.Select(cluster => cluster.Settings.Name))}")
                .Append(result.Account.ToString()));
    }

    private static string Pick(Random random) => Texts[random.Next(Texts.Length)];

    private static string Indent(string text) => string.Concat(text.TrimEnd('\n').Split('\n').Select(line => "    " + line + "\n"));

    private static string Type(string name, string request = "1Gi", string limit = "2Gi") =>
        $"apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: {name}\nspec:\n  resources:\n    requests:\n      cpu: \"1\"\n      memory: {request}\n    limits:\n      cpu: \"1\"\n      memory: {limit}\n";

    private static string Deployment(string? type) =>
        $"name: blue\nendpoint_name: e\nmodel: azureml:m:1\ntype: kubernetes\n{(type is null ? string.Empty : $"instance_type: {type}\n")}resources:\n  requests:\n    cpu: \"2\"\n    memory: 1Gi\n";

    private static string Job(string type) =>
        $"$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\ntype: command\ncommand: python a.py\nenvironment: azureml:e:1\ncompute: azureml:k8s\nresources:\n  instance_type: {type}\n";
}
