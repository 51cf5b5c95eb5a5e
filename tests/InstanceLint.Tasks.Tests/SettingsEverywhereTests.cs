using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Analyzers.Manifests;
using InstanceLint.Files;
using InstanceLint.Projects;
using InstanceLint.Projects.Clusters;
using InstanceLint.Projects.Settings;
using Microsoft.Build.Utilities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Tasks.Tests;

/// <summary>Each setting has the same effect in every front end: in the settings file, in the project, in both, and if it's wrong.</summary>
public sealed class SettingsEverywhereTests : IDisposable
{
    private const string Name = "{ prod: { manifests: ['**'], ";

    private static readonly string[] Names = ["dev/gpu.yaml", "prod/gpu.yaml", "prod/job.yaml"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// A row: the setting, as YAML and as MSBuild metadata; the findings without it and with it; and values that are wrong, or differ from the
    /// other side.
    /// </summary>
    private sealed record Row(string Yaml, string Project, string Without, string With)
    {
        internal string WrongYaml { get; init; } = string.Empty;

        internal string WrongProject { get; init; } = string.Empty;

        internal string OtherProject { get; init; } = string.Empty;

        /// <summary>More findings with it, of the front ends that read the files which describe a cluster.</summary>
        internal string FromFiles { get; init; } = string.Empty;
    }

    private static readonly Dictionary<string, Row> Rows = new(StringComparer.Ordinal)
    {
        ["manifests"] = new("manifests: [prod/**]", string.Empty, "INST2009 INST3007 INST4001", "INST2009 INST3007") { WrongYaml = "manifests: prod" },
        ["exclude"] = new("exclude: [dev/**]", string.Empty, "INST2009 INST3007 INST4001", "INST2009 INST3007") { WrongYaml = "exclude: [/dev]" },
        ["clusters.manifests"] = new(
            "clusters: { prod: { manifests: [prod/**] }, dev: { manifests: [dev/**] } }", "prod/:prod dev/:dev", "INST2009 INST3007 INST4001", "INST2009 INST3007")
        {
            WrongYaml = "clusters: { prod: { manifests: ['{prod}/**'] } }",
        },
        ["clusters.knownInstanceTypes"] = new(
            "clusters: " + Name + "knownInstanceTypes: [missing] } }", "KnownInstanceTypes=missing", "INST2009 INST3007 INST4001", "INST2009 INST4001")
        {
            WrongYaml = "clusters: " + Name + "knownInstanceTypes: [MISSING] } }",
            WrongProject = "KnownInstanceTypes=MISSING",
        },
        ["clusters.extensionNodeSelector"] = new(
            "clusters: " + Name + "extensionNodeSelector: { purpose: ml } } }", "ExtensionNodeSelector=purpose=ml", "INST2009 INST3007 INST4001", "INST2009 INST3007 INST4001 INST4003 INST4003")
        {
            WrongYaml = "clusters: " + Name + "extensionNodeSelector: ml } }",
            WrongProject = "ExtensionNodeSelector=ml",
            OtherProject = "ExtensionNodeSelector=purpose=other",
        },
        ["clusters.tolerations"] = Silent("tolerations: [{ key: sku, value: gpu, effect: NoSchedule }]", "Tolerations=sku=gpu:NoSchedule", "tolerations: [{ effect: Never }]", "Tolerations=-a:NoSchedule"),
        ["clusters.nodePools"] = Silent("nodePools: [{ name: gpu, cpu: 6, memory: 56Gi }]", string.Empty, "nodePools: [{ vmSize: a }]"),
        ["clusters.kubernetesVersion"] = Silent("kubernetesVersion: '1.29'", "KubernetesVersion=1.29", "kubernetesVersion: new", "KubernetesVersion=new", "KubernetesVersion=1.30"),
        ["clusters.nodesAreComplete"] = Silent("nodesAreComplete: true", "NodesAreComplete=true", "nodesAreComplete: maybe", "NodesAreComplete=maybe", "NodesAreComplete=false") with { FromFiles = "INST9001" },
        ["clusters.nodes"] = new("clusters: " + Name + "nodes: [dev/gpu.yaml] } }", "Nodes=dev/gpu.yaml", "INST2009 INST3007 INST4001", "INST2009 INST3007") { WrongYaml = "clusters: " + Name + "nodes: a.yaml } }", FromFiles = "INST9001" },
        ["clusters.vmSizes"] = new("clusters: " + Name + "vmSizes: dev/gpu.yaml } }", "VmSizes=dev/gpu.yaml", "INST2009 INST3007 INST4001", "INST2009 INST3007") { WrongYaml = "clusters: " + Name + "vmSizes: [] } }", OtherProject = "VmSizes=other.json" },
        // A front end that doesn't read the file doesn't know all names.
        ["clusters.live"] = new("clusters: " + Name + "live: dev/gpu.yaml } }", "Live=dev/gpu.yaml", "INST2009 INST3007 INST4001", "INST2009") { WrongYaml = "clusters: " + Name + "live: {} } }", OtherProject = "Live=other.yaml", FromFiles = "INST3007 INST4008 INST4008" },
        ["policy.max"] = new("policy: { max: { memory: 1Gi } }", string.Empty, "INST2009 INST3007 INST4001", "INST2009 INST3007 INST4001 INST6001 INST6001") { WrongYaml = "policy: { max: { ram: 1 } }" },
        ["policy.namePattern"] = new("policy: { namePattern: cpu }", string.Empty, "INST2009 INST3007 INST4001", "INST2009 INST3007 INST4001 INST6002 INST6002") { WrongYaml = "policy: { namePattern: '(a+)+' }" },
        ["policy.requiredNodeSelectorKeys"] = new("policy: { requiredNodeSelectorKeys: [team] }", string.Empty, "INST2009 INST3007 INST4001", "INST2009 INST3007 INST4001 INST6003 INST6003") { WrongYaml = "policy: { requiredNodeSelectorKeys: ['a b'] }" },
        ["policy.notSuppressible"] = new("policy: { notSuppressible: [INST2010] }", string.Empty, "INST2009 INST3007 INST4001", "INST1008 INST2009 INST2010 INST3007 INST4001") { WrongYaml = "policy: { notSuppressible: [INST1008] }" },
        ["baseline"] = new("baseline: held.json", "Baseline=held.json", "INST2009 INST3007 INST4001", "INST3007 INST4001") { WrongYaml = "baseline: []", OtherProject = "Baseline=other.json" },
    };

    private static Row Silent(string yaml, string project, string wrongYaml, string wrongProject = "", string otherProject = "") =>
        new("clusters: " + Name + yaml + " } }", project, "INST2009 INST3007 INST4001", "INST2009 INST3007 INST4001")
        {
            WrongYaml = "clusters: " + Name + wrongYaml + " } }",
            WrongProject = wrongProject,
            OtherProject = otherProject,
        };

    public static IEnumerable<TheoryDataRow<string>> Keys => Rows.Keys.Select(key => new TheoryDataRow<string>(key));

    [Fact]
    public void Every_key_has_a_row() => Assert.Equal(
        SettingKeys.File.Keys.SelectMany(key => key.Keys.Count == 0 ? [key.Name] : key.Keys.Select(own => key.Name + "." + own.Name)).Order(StringComparer.Ordinal),
        Rows.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Keys))]
    public void In_the_settings_file(string key)
    {
        var row = Rows[key];
        AssertEverywhere("# nothing", string.Empty, row with { With = row.Without, FromFiles = string.Empty });
        AssertEverywhere(row.Yaml, string.Empty, row);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void In_the_project(string key)
    {
        if (Rows[key].Project.Length > 0)
        {
            AssertEverywhere(string.Empty, Rows[key].Project, Rows[key]);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void In_both(string key)
    {
        var row = Rows[key];
        AssertEverywhere(row.Yaml, row.Project, row);
        if (row.OtherProject.Length > 0)
        {
            // Neither value is used.
            Assert.Contains("INST9001", Task(row.Yaml, row.OtherProject).Split(' '));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Wrong(string key)
    {
        var row = Rows[key];
        foreach (var (yaml, project) in new[] { (row.WrongYaml, string.Empty), (string.Empty, row.WrongProject) }.Where(pair => pair.Item1.Length + pair.Item2.Length > 0))
        {
            Assert.Contains("INST9001", Project(yaml, project).Split(' '));
            Assert.Contains("INST9001", Task(yaml, project).Split(' '));
            Assert.Contains("INST2009", Task(yaml, project).Split(' '));
        }

        // The analyzer reports only what is wrong in a file.
        Assert.Contains("INST9001", Analyzer(row.WrongYaml, string.Empty).Split(' '));
    }

    private void AssertEverywhere(string yaml, string project, Row row)
    {
        var expected = Print($"{row.With} {row.FromFiles}".Trim().Split(' '));
        Assert.Equal(expected, WithoutMessages(Project(yaml, project)));
        Assert.Equal(expected, WithoutMessages(Task(yaml, project)));
        Assert.Equal(row.With, WithoutMessages(Analyzer(yaml, project)));
    }

    // What isn't checked is said too, as in other tests.
    private static string WithoutMessages(string ids) => string.Join(' ', ids.Split(' ').Where(id => id is not ("INST9003" or "INST9004")));

    private string Project(string yaml, string project)
    {
        var settings = SettingsFiles.WithSnapshots(SettingsFiles.WithBaseline(Settings(yaml, project)), TestContext.Current.CancellationToken);
        var sources = new ManifestSelection(settings).Select(Entries(project)).Select(entry => new TextSource(entry.Path, File.ReadAllText(entry.Path), entry.IsNamed, entry.Clusters));
        return Print(ProjectLinter.Lint(settings, [.. sources], TestContext.Current.CancellationToken).Findings.Reported().Select(finding => finding.Finding.Rule.Id));
    }

    private string Task(string yaml, string project)
    {
        Write(yaml);
        var engine = new RecordingBuildEngine();
        using var task = new LintManifests { BuildEngine = engine };
        task.Set(PathOf("app.csproj"), "ProjectFile");
        task.Set(yaml.Length > 0 ? PathOf(SettingsFile.Name) : string.Empty, "SettingsFile");
        task.Set(Find(project, "Baseline"), "Baseline");
        task.Clusters = [.. ClustersOf(project).Select(cluster => new TaskItem(cluster.Name, cluster.Metadata.ToDictionary(pair => pair.Key, pair => pair.Value)))];
        task.Manifests = [.. Entries(project).Select(entry => new TaskItem(entry.Path, new Dictionary<string, string> { ["IsImplicitlyDefined"] = "true", ["Cluster"] = string.Join(';', entry.Clusters) }))];
        Assert.True(task.Execute());
        return Print(engine.Warnings.Select(warning => warning.Code!).Concat(engine.Messages.Select(message => message.Code).OfType<string>()));
    }

    // As the targets pass it: the list of manifests is what the task selects.
    private string Analyzer(string yaml, string project)
    {
        var settings = Settings(yaml, project);
        var encoded = new Testing.EncodedProject { SettingsFile = yaml.Length > 0 ? PathOf(SettingsFile.Name) : string.Empty, Baseline = settings.BaselinePath ?? string.Empty };
        foreach (var cluster in ClustersOf(project))
        {
            // The encoded project is in another folder.
            var live = Find(project, "Live");
            encoded.AddCluster(cluster.Name, Find(project, "ExtensionNodeSelector"), Find(project, "KnownInstanceTypes"), live.Length > 0 ? PathOf(live) : live);
        }

        var entries = new ManifestSelection(settings).Select(Entries(project)).ToList();
        entries.ForEach(entry => encoded.AddManifest(entry.Path, string.Join(';', entry.Clusters)));
        var paths = entries.Select(entry => entry.Path).Append(encoded.SettingsFile).Append(encoded.Baseline).Where(File.Exists);
        var compilation = CSharpCompilation.Create("Example", [], [], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var analyzed = compilation.WithAnalyzers([new ManifestAnalyzer()], new AnalyzerOptions([.. paths.Select(path => new FileText(path))], new Options(encoded.ToString())));
        return Print(analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult().Select(diagnostic => diagnostic.Id));
    }

    private ProjectSettings Settings(string yaml, string project)
    {
        Write(yaml);
        return new ProjectSettingsText(PathOf("app.csproj")) { Clusters = [.. ClustersOf(project)], Baseline = Find(project, "Baseline") }
            .Parse(yaml.Length > 0 ? SettingsFiles.Read(PathOf(SettingsFile.Name)) : null);
    }

    private void Write(string yaml)
    {
        const string Type = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: gpu\nspec:\n  nodeSelector: { pool: gpu }\n  resources:\n    requests: { cpu: \"1\", memory: 1Gi }\n    limits: { cpu: \"2\", memory: 2Gi }\n";
        Directory.CreateDirectory(PathOf("prod"));
        Directory.CreateDirectory(PathOf("dev"));
        _folder.Write("prod/gpu.yaml", Type.Replace("cpu: \"1\"", "cpu: \"4\"", StringComparison.Ordinal).Replace("memory: 1Gi", "memory: \"1024\"", StringComparison.Ordinal).Replace("    requests", "    # instancelint disable INST2010: as it is\n    requests", StringComparison.Ordinal));
        _folder.Write("dev/gpu.yaml", Type);
        _folder.Write("prod/job.yaml", "command: python train.py\ncompute: azureml:aks\nresources: { instance_type: missing }\n");
        _folder.Write("held.json", "{ \"version\": 1, \"findings\": [{ \"rule\": \"INST2009\", \"path\": \"prod/gpu.yaml\", \"definition\": \"InstanceType/gpu\", \"field\": \"spec.resources.requests.cpu\", \"value\": \"4\" }] }\n");
        _folder.Write(SettingsFile.Name, yaml + "\n");
    }

    private IEnumerable<ManifestEntry> Entries(string project) => Names.Select(name =>
        new ManifestEntry(PathOf(name), IsNamed: false, [.. ClusterOf(name, project)]) { IsImplicit = true });

    // 'prod/:prod' gives the files in a folder a cluster. Metadata of a cluster gives all files that one.
    private static IEnumerable<string> ClusterOf(string name, string project) =>
        project.Contains(":prod", StringComparison.Ordinal) ? project.Split(' ').Select(part => part.Split(':')).Where(part => name.StartsWith(part[0], StringComparison.Ordinal)).Select(part => part[1])
        : IsMetadata(project) ? ["prod"]
        : [];

    private static bool IsMetadata(string project) => project.Contains('=', StringComparison.Ordinal) && !project.StartsWith("Baseline=", StringComparison.Ordinal);

    private static IEnumerable<ClusterText> ClustersOf(string project) => IsMetadata(project)
        ? [new ClusterText("prod", new Dictionary<string, string>(StringComparer.Ordinal) { [project[..project.IndexOf('=', StringComparison.Ordinal)]] = project[(project.IndexOf('=', StringComparison.Ordinal) + 1)..] })]
        : [];

    private static string Find(string project, string name) => project.StartsWith(name + "=", StringComparison.Ordinal) ? project[(name.Length + 1)..] : string.Empty;

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    private static string Print(IEnumerable<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));

    private sealed class FileText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }

    private sealed class Options(string project) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new(StringComparer.Ordinal) { ["build_property._InstanceLintLive"] = "true", [Testing.EncodedProject.Property] = project });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values([]);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
