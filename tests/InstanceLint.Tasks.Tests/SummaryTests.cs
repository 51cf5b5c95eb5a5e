using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>The messages of a build about what was checked, and the summary of all findings.</summary>
public sealed class SummaryTests : IDisposable
{
    private const string Job = "command: run\ncompute: azureml:aks\nresources:\n  instance_type: gpu\n";
    private const string Blue = "type: kubernetes\nendpoint_name: e\ninstance_type: gpu\nmodel: { path: . }\n";
    private const string Templated = ManifestText.Good + "{{- if .Values.gpu }}\n---\n" + ManifestText.Good + "{{- end }}\n";
    private const string Chart = "image: {{ .Values.image }\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static IEnumerable<TheoryDataRow<string, string[]>> Accounts =>
    [
        Row("no manifest"),
        Row("1 manifest with 1 instance type", ManifestText.Good),
        Row("4 manifests with 2 instance types, 2 deployments, 1 job", ManifestText.Good + "---\n" + ManifestText.Good.Replace("gpu", "cpu", StringComparison.Ordinal), Job, Blue, Blue),
        Row("1 manifest with 1 job; skipped 1 file without Azure ML content", Job, "a: 1\n"),
        Row("no manifest; skipped 2 files without Azure ML content", "a: 1\n", string.Empty),
        Row("no manifest; skipped 1 file without Azure ML content (not YAML)", Chart + "# instance_type\n"),
        Row("no manifest; skipped 3 files without Azure ML content (1 of them not YAML)", "a: 1\n", Chart + "# instance_type\n", "b: 1\n"),

        Row("no manifest; skipped 1 template", Templated),
        Row("1 manifest with 1 job; skipped 2 templates and 2 files without Azure ML content (1 of them not YAML)", Templated, Job, Templated, "a: 1\n", Chart + "# instance_type\n"),

        // A document that may be a Kubernetes deployment if its instance type exists, and one that certainly isn't.
        Row("no manifest; skipped 2 files without Azure ML content", Blue.Replace("type: kubernetes\n", string.Empty, StringComparison.Ordinal), Blue.Replace("kubernetes", "managed", StringComparison.Ordinal)),

        // Its problem has been reported.
        Row("1 manifest", "# amlarc.azureml.com\na: [\n"),
    ];

    [Theory]
    [MemberData(nameof(Accounts))]
    public void At_normal_verbosity_it_says_what_was_checked(string account, string[] manifests)
    {
        var engine = Lint([.. manifests.Select((text, i) => Item(_folder.Write($"{i}.yaml", text)))]);
        Assert.Equal((MessageImportance.Normal, "InstanceLint: checked " + account), Said(engine, " checked "));
    }

    [Fact]
    public void A_file_of_two_clusters_is_one()
    {
        var engine = Lint([Item(_folder.Write("a.yaml", ManifestText.Good), "dev;prod"), Item(_folder.Write("b.yaml", ManifestText.Good), "test"), Item(_folder.Write("c.yaml", "a: 1\n"), "empty")]);
        Assert.Equal("InstanceLint: checked 2 manifests of 3 clusters with 2 instance types; skipped 1 file without Azure ML content", Said(engine, " checked ").Text);
    }

    [Fact]
    public void Findings_are_counted_by_what_they_come_to()
    {
        ITaskItem[] files = [Item(_folder.Write("a.yaml", ManifestText.BadWithPlaceholder)), Item(_folder.Write("b.yaml", ManifestText.Bad)), Item(_folder.Write("c.yaml", ManifestText.Good.Replace("gpu", "c", StringComparison.Ordinal)))];
        (MessageImportance, string) expected = (MessageImportance.High, "InstanceLint: 3 findings in 2 of 3 manifests (2 warnings, 1 message); 2 can be fixed with -t:InstanceLintFix; -v:normal shows the message");
        Assert.Equal(expected, Said(Lint(files), " finding"));
        Assert.Equal(expected, Said(Lint(files), " finding"));
        Assert.Equal(
            "InstanceLint: 3 findings in 2 of 3 manifests (2 errors, 1 message); 2 can be fixed with -t:InstanceLintFix; -v:normal shows the message",
            Said(Lint(files, task => task.WarningsAsErrors = "INST2004"), " finding").Text);
    }

    [Fact]
    public void Only_what_would_be_written_can_be_fixed()
    {
        var tagged = Item(_folder.Write("a.yaml", ManifestText.Good.Replace("cpu: \"1\"", "cpu: !!int 1", StringComparison.Ordinal)));
        Assert.Equal("InstanceLint: 1 finding in 1 of 1 manifest (1 warning)", Said(Lint([tagged]), " finding").Text);
        var named = Item(_folder.Write("b.yaml", ManifestText.Good.Replace("name: gpu", "name: My_GPU", StringComparison.Ordinal)));
        var job = _folder.Write("c.yaml", Job.Replace("gpu", "My_GPU", StringComparison.Ordinal));
        Assert.Equal("InstanceLint: 1 finding in 1 of 2 manifests (1 warning); 1 can be fixed with -t:InstanceLintFix", Said(Lint([named, Item(job)]), " finding").Text);
        File.WriteAllText(job, Job.Replace("gpu", "!!str My_GPU", StringComparison.Ordinal));
        Assert.Equal("InstanceLint: 1 finding in 1 of 2 manifests (1 warning)", Said(Lint([named, Item(job)]), " finding").Text);
    }

    [Fact]
    public void A_large_number_is_as_exact_as_a_small_one() => Assert.Equal(
        "InstanceLint: 1,000 findings in 1 of 1 manifest (1,000 warnings); 1,000 can be fixed with -t:InstanceLintFix",
        Said(Lint([Item(_folder.Write("a.yaml", string.Concat(Enumerable.Range(0, 1_000).Select(i => ManifestText.Bad.Replace("gpu", $"n{i}", StringComparison.Ordinal) + "---\n"))))]), " finding").Text);

    [Fact]
    public void A_file_that_nobody_may_write_is_not_counted_as_one_that_can_be_fixed()
    {
        var path = _folder.Write("a.yaml", ManifestText.Bad);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var said = Said(Lint([Item(path)]), " finding").Text;
        File.SetAttributes(path, FileAttributes.Normal);
        Assert.Equal("InstanceLint: 1 finding in 1 of 1 manifest (1 warning)", said);
    }

    [Fact]
    public void Messages_alone_are_counted_too()
    {
        var engine = Lint([Item(_folder.Write("a.yaml", ManifestText.Good.Replace("gpu", "<name>", StringComparison.Ordinal)))]);
        Assert.Equal((MessageImportance.High, "InstanceLint: 1 finding in 1 of 1 manifest (1 message); -v:normal shows the message"), Said(engine, " finding"));
    }

    [Fact]
    public void Without_a_finding_nothing_is_summed_up()
    {
        var file = _folder.Write("a.yaml", "# instancelint disable INST2004: the controller takes it\n" + ManifestText.Bad);
        var engine = Lint([Item(file)]);
        Assert.Equal("InstanceLint: checked 1 manifest with 1 instance type; 1 finding is suppressed", Said(engine, " checked ").Text);
        Assert.DoesNotContain(engine.Messages, message => message.Message!.Contains(" finding in ", StringComparison.Ordinal));
        Assert.DoesNotContain(Lint([Item(_folder.Write("b.yaml", ManifestText.Bad))], task => task.NoWarn = "INST2004").Messages, message => message.Message!.Contains(" finding", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_are_the_same_in_every_culture()
    {
        var file = _folder.Write("a.yaml", string.Concat(Enumerable.Repeat("---\n" + Job, 1_500)));
        Assert.Equal("InstanceLint: checked 1 manifest with 1,500 jobs", Culture.Under("de-DE", () => Said(Lint([Item(file)]), " checked ").Text));
    }

    private RecordingBuildEngine Lint(ITaskItem[] manifests, Action<LintManifests>? change = null)
    {
        var engine = new RecordingBuildEngine();
        using var task = new LintManifests
        {
            BuildEngine = engine,
            Manifests = manifests,
            ProjectFile = Path.Combine(_folder.Path, "app.csproj"),
            CacheFile = Path.Combine(_folder.Path, "cache"),
        };
        change?.Invoke(task);
        task.Execute();
        return engine;
    }

    private static (MessageImportance Importance, string Text) Said(RecordingBuildEngine engine, string word)
    {
        var message = Assert.Single(engine.Messages, message => message.Code is null && message.Message!.Contains(word, StringComparison.Ordinal));
        return (message.Importance, message.Message!);
    }

    private static TaskItem Item(string path, string cluster = "") =>
        new(path, new Dictionary<string, string>(StringComparer.Ordinal) { ["IsImplicitlyDefined"] = "true", ["Cluster"] = cluster });

    private static TheoryDataRow<string, string[]> Row(string account, params string[] manifests) => new(account, manifests);
}
