using System;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Manifests;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace InstanceLint.Analyzers.Tests;

/// <summary>In an IDE, findings in manifests appear while you edit. In a build, the task reports them.</summary>
public class LiveManifestTests
{
    private const string Small = ManifestTests.Small;

    private const string Job = "command: run\ncompute: azureml:aks\nresources:\n  instance_type: NAME\n";

    [Fact]
    public Task Nothing_is_said_of_a_sound_manifest() => VerifyAsync(("small.yaml", Small), ("job.yaml", Job.Replace("NAME", "small", StringComparison.Ordinal)));

    [Fact]
    public Task Nothing_is_said_in_a_build() => VerifyAsync(state =>
    {
        state.AnalyzerConfigFiles.Clear();
        state.AddManifest("a.yaml", Small.Replace("\"2Gi\"", "\"2GB\"", StringComparison.Ordinal));
    });

    [Fact]
    public Task What_a_manifest_shows_is_said_where_it_stands() => VerifyAsync(
        ("a.yaml", Small.Replace("\"2Gi\"", "{|INST2004:\"2GB\"|}", StringComparison.Ordinal)),
        ("b.yaml", Small.Replace("small", "medium", StringComparison.Ordinal).Replace("\"1\"", "{|INST2006:1|}", StringComparison.Ordinal)));

    [Fact]
    public Task What_only_the_cluster_shows_is_said_too() => VerifyAsync(
        ("a.yaml", Small),
        ("b.yaml", Small.Replace("small", "{|INST4001:small|}", StringComparison.Ordinal)),
        ("job.yaml", Job.Replace("NAME", "{|INST3007:smal|}", StringComparison.Ordinal)));

    [Fact]
    public Task Clusters_are_told_apart() => VerifyAsync(state =>
    {
        state.AddManifest("a.yaml", Small, clusters: "test");
        state.AddManifest("b.yaml", Small, clusters: "production");
        state.AddManifest("c.yaml", Small.Replace("small", "{|INST4001:small|}", StringComparison.Ordinal), clusters: "test;staging");
    });

    [Theory]
    [InlineData("overlay/kustomization.yaml", "patches: [{ path: b.yaml }]\n")]
    [InlineData("overlay/kustomization.yml", "patchesStrategicMerge: [../overlay/./b.yaml]\n")]
    [InlineData("Kustomization", "patchesJson6902: [{ path: overlay/b.yaml }]\n")]
    public Task A_patch_is_left_to_its_base(string kustomization, string text) => VerifyAsync(state =>
    {
        state.AddManifest("a.yaml", Small);
        state.AddManifest("overlay/b.yaml", Small[..Small.IndexOf("    limits", StringComparison.Ordinal)].Replace("\"1\"", "{|INST2006:1|}", StringComparison.Ordinal));
        state.AdditionalFiles.Add(("/" + kustomization, text));
    });

    [Theory]
    [InlineData("overlay/kustomization.yaml", "patches: [{ path: a.yaml }]\n")]
    [InlineData("overlay/kustomization.yaml", "patches: [{ path: b.yaml }\n")]
    [InlineData("overlay/kustomization.txt", "patches: [{ path: b.yaml }]\n")]
    public Task What_no_kustomization_lists_is_a_definition(string kustomization, string text) => VerifyAsync(state =>
    {
        state.AddManifest("a.yaml", Small);
        state.AddManifest("overlay/b.yaml", Small.Replace("small", "{|INST4001:small|}", StringComparison.Ordinal));
        state.AdditionalFiles.Add(("/" + kustomization, text));
    });

    [Fact]
    public Task What_is_suppressed_is_not_said() => VerifyAsync(state =>
    {
        state.AddManifest("a.yaml", "# instancelint disable INST2004: the controller takes it\n" + Small.Replace("\"2Gi\"", "\"2GB\"", StringComparison.Ordinal));
        state.AddManifest("b.yaml", Small.Replace("small", "b", StringComparison.Ordinal).Replace("\"2Gi\"", "\"2GB\"", StringComparison.Ordinal), suppressed: "INST2004");
    });

    [Fact]
    public Task A_suppression_item_hides_no_word_about_suppressions() => VerifyAsync(state => state.AddManifest(
        "a.yaml", "{|INST1008:# instancelint disable INST2004: nothing to hide|}\n" + Small, suppressed: "INST1008"));

    [Fact]
    public Task What_is_no_YAML_is_said_where_the_file_is_listed_by_name() => VerifyAsync(state =>
    {
        state.AddManifest("a.yaml", "a: {{ b\n");
        state.AddManifest("b.yaml", "a: [\n{|INST1001:|}", named: true);
    });

    [Fact]
    public Task A_type_of_which_only_the_program_may_know_is_not_missed() => VerifyAsync(state =>
    {
        state.Set(project => project.UsesFluent = true);
        state.AddManifest("a.yaml", Small);
        state.AddManifest("job.yaml", Job.Replace("NAME", "medium", StringComparison.Ordinal));
    });

    [Fact]
    public Task Line_ends_that_only_the_compiler_knows_do_no_harm() => VerifyAsync(state =>
    {
        // In YAML, this is line 10 with that many columns; for the compiler, the line is shorter.
        state.AddManifest("a.yaml", Small.Replace("small", "small # \u2028\u2029\u0085", StringComparison.Ordinal) + "\n  # \u2028\n  other: 1");
        state.ExpectedDiagnostics.Add(new DiagnosticResult(RuleIds.FieldMustBeKnown, DiagnosticSeverity.Warning).WithSpan("/a.yaml", 10, 3, 10, 8));
    });

    [Theory]
    [InlineData("[*.yaml]\ndotnet_diagnostic.INST2004.severity = none")]
    [InlineData("[*.yaml]\ndotnet_diagnostic.INST2004.severity = silent")]
    [InlineData("[*.yaml]\ndotnet_analyzer_diagnostic.category-InstanceTypes.severity = none")]
    [InlineData("[*]\ndotnet_analyzer_diagnostic.severity = none")]
    [InlineData("[*]\ndotnet_analyzer_diagnostic.category-InstanceTypes.severity = nonsense\ndotnet_analyzer_diagnostic.severity = none")]
    public Task What_an_editorconfig_turns_off_is_not_said(string config) => VerifyAsync(state =>
    {
        AddConfig(state, config);
        state.AddManifest("a.yaml", Small.Replace("\"2Gi\"", "\"2GB\"", StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("[*.cs]\ndotnet_diagnostic.INST2004.severity = none")]
    [InlineData("[*.yaml]\ndotnet_diagnostic.INST2004.severity = warning\ndotnet_analyzer_diagnostic.severity = none")]
    [InlineData("[*.yaml]\ndotnet_diagnostic.INST2004.severity = default")]
    [InlineData("[*.yaml]\ndotnet_analyzer_diagnostic.severity = nonsense")]
    [InlineData("[*.yaml]\ndotnet_analyzer_diagnostic.category-InstanceTypes.severity = nonsense")]
    public Task What_it_says_of_other_files_or_rules_does_not_count(string config) => VerifyAsync(state =>
    {
        AddConfig(state, config);
        state.AddManifest("a.yaml", Small.Replace("\"2Gi\"", "{|INST2004:\"2GB\"|}", StringComparison.Ordinal));
    });

    private static void AddConfig(SolutionState state, string config)
    {
        state.AdditionalFiles.Add(("/.editorconfig", config + "\n"));
        state.AnalyzerConfigFiles.Add(("/config.globalconfig", "is_global = true\n\n[/.editorconfig]\nbuild_metadata.AdditionalFiles.InstanceLintConfig = true\n"));
    }

    private static Task VerifyAsync(params (string Name, string Yaml)[] manifests) => VerifyAsync(state =>
    {
        foreach (var (name, yaml) in manifests)
        {
            state.AddManifest(name, yaml);
        }
    });

    private static Task VerifyAsync(Action<SolutionState> change)
    {
        var test = new CSharpAnalyzerTest<ManifestAnalyzer, DefaultVerifier>();
        test.TestState.Sources.Add("class Program;");
        test.TestState.ReferenceAssemblies = new ReferenceAssemblies("none");
        test.TestState.AdditionalReferences.AddRange(Roslyn.Platform);
        test.TestState.AnalyzerConfigFiles.Add(("/live.globalconfig", "is_global = true\nbuild_property._InstanceLintLive = true\n"));
        change(test.TestState);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
