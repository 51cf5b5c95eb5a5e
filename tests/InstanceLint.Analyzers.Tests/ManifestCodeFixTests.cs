using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Manifests;
using InstanceLint.CodeFixes;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Analyzers.Tests;

/// <summary>In an IDE, findings in manifests have the fixes of the target, and can be suppressed with a comment.</summary>
public class ManifestCodeFixTests
{
    private const string Small =
        """
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: small
        spec:
          resources:
            requests:
              cpu: "1"
              memory: "1Gi"
            limits:
              cpu: "2"
              memory: "2Gi"

        """;

    private const string Job = "command: run\ncompute: azureml:aks\nresources:\n  instance_type: NAME\n";

    private static readonly string Bad = Small.Replace("\"2Gi\"", "\"2GB\" # enough", StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_changes_what_the_target_changes()
    {
        var after = await ApplyAsync("Change 'memory: \"2GB\"' to 'memory: \"2G\"'", RuleIds.QuantityMustParse, ("a.yaml", Bad));
        Assert.Equal(Bad.Replace("2GB", "2G", StringComparison.Ordinal), after["/a.yaml"]);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Line_ends_stay(string end)
    {
        var bad = Bad.ReplaceLineEndings(end);
        var after = await ApplyAsync("Change 'memory: \"2GB\"' to 'memory: \"2G\"'", RuleIds.QuantityMustParse, ("a.yaml", bad));
        Assert.Equal(bad.Replace("2GB", "2G", StringComparison.Ordinal), after["/a.yaml"]);
    }

    [Fact]
    public async Task Only_the_finding_under_the_cursor_is_fixed()
    {
        var other = Bad.Replace("small", "other", StringComparison.Ordinal);
        var after = await ApplyAsync("Change 'memory: \"2GB\"' to 'memory: \"2G\"'", RuleIds.QuantityMustParse, ("a.yaml", Bad), ("b.yaml", other));
        Assert.Equal(Bad.Replace("2GB", "2G", StringComparison.Ordinal), after["/a.yaml"]);
        Assert.Equal(other, after["/b.yaml"]);
    }

    [Fact]
    public async Task A_new_name_changes_its_uses_in_other_files()
    {
        var after = await ApplyAsync(
            "Change 'name: GPU_Large' to 'name: gpu-large'",
            RuleIds.NameMustBeValid,
            ("a.yaml", Small.Replace("small", "GPU_Large", StringComparison.Ordinal)),
            ("job.yaml", Job.Replace("NAME", "GPU_Large", StringComparison.Ordinal)));
        Assert.Equal(Small.Replace("small", "gpu-large", StringComparison.Ordinal), after["/a.yaml"]);
        Assert.Equal(Job.Replace("NAME", "gpu-large", StringComparison.Ordinal), after["/job.yaml"]);
    }

    [Theory]
    [InlineData("with quotes it would exceed the limit", "cpu: \"1\"", "cpu: 9", RuleIds.QuantityMustBeString)]
    [InlineData("nobody knows the amount", "\"2Gi\"", "much", RuleIds.QuantityMustParse)]
    [InlineData("the name is taken", "small", "Other", RuleIds.NameMustBeValid)]
    public async Task What_the_target_leaves_has_no_fix(string name, string old, string now, string id)
    {
        var at = Small.IndexOf(old, StringComparison.Ordinal);
        var bad = Small.Remove(at, old.Length).Insert(at, now);
        var titles = await TitlesAsync(id, ("a.yaml", bad), ("other.yaml", Small.Replace("small", "other", StringComparison.Ordinal)));
        Assert.True(titles.SequenceEqual([$"Suppress {id} with a comment"]), $"{name}: {string.Join(", ", titles)}");
    }

    [Fact]
    public async Task A_comment_on_the_line_above_suppresses_a_finding()
    {
        var after = await ApplyAsync("Suppress INST2004 with a comment", RuleIds.QuantityMustParse, ("a.yaml", Bad));
        var line = Bad.Split('\n').First(line => line.Contains("2GB", StringComparison.Ordinal));
        var indentation = line[..^line.TrimStart().Length];
        Assert.Equal(Bad.Replace(line, $"{indentation}# instancelint disable INST2004:\n{line}", StringComparison.Ordinal), after["/a.yaml"]);

        // It asks for the reason, and nothing else is said.
        Assert.Equal([RuleIds.SuppressionMustBeUsed], (await DiagnoseAsync(Open([.. after.Select(file => (file.Key[1..], file.Value))]))).Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task A_comment_about_a_suppression_is_not_suppressed()
    {
        var titles = await TitlesAsync(RuleIds.SuppressionMustBeUsed, ("a.yaml", "# instancelint disable INST2004: nothing to hide\n" + Small));
        Assert.Equal(["Remove '# instancelint disable INST2004: nothing to hide'"], titles);
    }

    [Fact]
    public async Task Where_two_findings_of_a_rule_share_a_line_none_is_suppressed_alone()
    {
        var bad = Small[..Small.IndexOf("    requests", StringComparison.Ordinal)] + "    requests: {cpu: \"1\", memory: \"1GB\"}\n    limits: {cpu: \"2 cores\", memory: \"2GB\"}\n";
        Assert.DoesNotContain("Suppress INST2004 with a comment", await TitlesAsync(RuleIds.QuantityMustParse, index: 1, ("a.yaml", bad)));
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(string id, params (string Name, string Text)[] files) =>
        await TitlesAsync(id, index: 0, files);

    private static async Task<IReadOnlyList<string>> TitlesAsync(string id, int index, params (string Name, string Text)[] files) =>
        [.. (await ActionsAsync(Open(files), id, index)).Select(action => action.Title)];

    private static async Task<IReadOnlyDictionary<string, string>> ApplyAsync(string title, string id, params (string Name, string Text)[] files)
    {
        var project = Open(files);
        var actions = await ActionsAsync(project, id, index: 0);
        var action = Assert.Single(actions, action => action.Title == title);
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        var after = new Dictionary<string, string>();
        foreach (var document in solution.GetProject(project.Id)!.AdditionalDocuments)
        {
            after.Add(document.FilePath!, (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        }

        return after;
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(Project project, string id, int index)
    {
        var diagnostic = (await DiagnoseAsync(project)).Where(diagnostic => diagnostic.Id == id).OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition).ElementAt(index);
        var document = project.AdditionalDocuments.Single(document => document.FilePath == diagnostic.Location.GetLineSpan().Path);
        var actions = new List<CodeAction>();
        await new ManifestCodeFix().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        return await compilation.WithAnalyzers([new ManifestAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static Project Open(params (string Name, string Text)[] files)
    {
        var manifests = new EncodedProject();
        var project = new AdhocWorkspace().AddProject("project", LanguageNames.CSharp);
        foreach (var (name, text) in files)
        {
            manifests.AddManifest("/" + name);
            project = project.AddAdditionalDocument(name, SourceText.From(text, Encoding.UTF8), filePath: "/" + name).Project;
        }

        var config = $"is_global = true\n{EncodedProject.Property} = {manifests}\nbuild_property._InstanceLintLive = true\n";
        return project.AddAnalyzerConfigDocument("project.globalconfig", SourceText.From(config), filePath: "/project.globalconfig").Project;
    }
}
