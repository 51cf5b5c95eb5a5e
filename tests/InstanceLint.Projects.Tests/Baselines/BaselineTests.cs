using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Baselines;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

/// <summary>A baseline holds what it held, whatever moves in the files, and nothing more.</summary>
public class BaselineTests
{
    private const string Path = "/repo/instancelint.baseline.json";

    // Each broken case of the corpus whose findings can be in a baseline.
    public static IEnumerable<TheoryDataRow<string>> Broken => CorpusCases.Err.Where(row => !ProjectCase.HasSettings(CorpusCases.Read(row.Data)));

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_it_holds_is_not_reported(string name)
    {
        var files = FilesOf(name);
        var (before, baseline) = WriteFor(files);
        var after = Lint(files, baseline);
        Assert.Equal(before.Findings.Reported().Where(CanHold).Select(KeyOf), after.Findings.Where(finding => finding.IsBaselined).Select(KeyOf));
        Assert.DoesNotContain(after.Findings.Reported(), CanHold);
        Assert.DoesNotContain(after.Findings, IsStale);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void Inserted_lines_and_documents_reopen_nothing(string name)
    {
        var files = FilesOf(name);
        var (_, baseline) = WriteFor(files);
        foreach (var insert in new Func<string, string>[] { text => "# a comment\n\n" + text, text => text + "\n# the end\n" })
        {
            var changed = files.Select(file => file with { Text = insert(file.Text) }).ToArray();
            if (RulesIn(changed).SequenceEqual(RulesIn(files)))
            {
                Assert.DoesNotContain(Lint(changed, baseline).Findings.Reported(), CanHold);
            }
        }

        // Another document before the first one.
        var first = files.Select(file => file with { Text = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: other }\n---\n" + file.Text }).ToArray();
        if (RulesIn(first).SequenceEqual(RulesIn(files)))
        {
            Assert.DoesNotContain(Lint(first, baseline).Findings.Reported(), CanHold);
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void An_entry_of_a_finding_that_is_gone_is_stale(string name)
    {
        var files = FilesOf(name);
        var (_, baseline) = WriteFor(files);
        var entries = baseline.Entries.Where(entry => !entry.Key.Path.EndsWith("gone.yaml", StringComparison.Ordinal)).ToArray();

        // Valid manifests in the place of the broken ones.
        var changed = files.Select(file => file with { Text = "# nothing is left\n" }).ToArray();
        var stale = Lint(changed, baseline).Findings.Where(IsStale).ToArray();
        Assert.Equal(entries.Length, stale.Length);
        Assert.Equal(entries.Select(entry => entry.Span.Start).Order(), stale.Select(finding => finding.Finding.Span.Start).Order());
        var pruned = BaselineUpdate.Prune(Path, Lint(changed, baseline));
        Assert.Equal((0, 0, entries.Sum(entry => entry.Count)), (pruned.Count, pruned.Added, pruned.Removed));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void Messages_take_no_part(string name)
    {
        var files = FilesOf(name);
        var result = Lint(files, new Baseline(Path));
        var messages = result.Findings.Select(finding => finding.Finding.Message).Where(message => message.Length > 40).ToArray();
        var text = BaselineUpdate.Write(Path, result).Text;
        Assert.All(messages, message => Assert.DoesNotContain(message, text, StringComparison.Ordinal));
    }

    [Fact]
    public void One_more_of_the_same_is_reported()
    {
        NamedText[] one = [new("/repo/gpu.yaml", Type("gpu", "16"))];
        var (_, baseline) = WriteFor(one);
        Assert.Empty(Reported(one, baseline));
        NamedText[] two = [new("/repo/gpu.yaml", Type("gpu", "16") + "---\n" + Type("cpu", "16"))];
        Assert.Equal(["INST2009"], Reported(two, baseline));
        NamedText[] other = [new("/repo/gpu.yaml", Type("gpu", "32"))];
        Assert.Equal(["INST1009", "INST2009"], Reported(other, baseline).Order(StringComparer.Ordinal));
        NamedText[] elsewhere = [new("/repo/other.yaml", Type("gpu", "16"))];
        Assert.Equal(["INST2009"], Reported(elsewhere, baseline));
    }

    [Fact]
    public void An_entry_that_may_still_match_stays()
    {
        NamedText[] files = [new("/repo/gpu.yaml", Type("gpu", "16"))];
        var (_, baseline) = WriteFor(files);
        foreach (var text in new[] { Type("gpu", "{{ cpu }}"), "apiVersion: amlarc.azureml.com/v1alpha1\nkind: [\n" })
        {
            NamedText[] changed = [new("/repo/gpu.yaml", text)];
            Assert.DoesNotContain(Lint(changed, baseline).Findings, IsStale);
            Assert.Equal(0, BaselineUpdate.Prune(Path, Lint(changed, baseline)).Removed);
            Assert.Equal(0, BaselineUpdate.Write(Path, Lint(changed, baseline)).Removed);
        }

        // A file of another project, a rule that is off, and a file that doesn't exist anymore.
        NamedText[] others = [new("/repo/other.yaml", Type("cpu", "1"))];
        Assert.DoesNotContain(Lint(others, baseline).Findings, IsStale);
        NamedText[] valid = [new("/repo/gpu.yaml", Type("gpu", "1"))];
        Assert.DoesNotContain(Lint(valid, baseline, "INST2009").Findings, IsStale);
        Assert.Contains(Lint(valid, baseline).Findings, IsStale);
        Assert.Contains(Lint(others, baseline with { MissingFiles = ["/repo/gpu.yaml"] }).Findings, IsStale);
    }

    [Fact]
    public void Pruning_adds_nothing_and_writing_keeps_other_files()
    {
        NamedText[] files = [new("/repo/a.yaml", Type("a", "16"))];
        var (_, baseline) = WriteFor(files);
        NamedText[] others = [new("/repo/b.yaml", Type("b", "16"))];
        Assert.Equal((1, 0, 0), Counts(BaselineUpdate.Prune(Path, Lint(others, baseline))));
        Assert.Equal((2, 1, 0), Counts(BaselineUpdate.Write(Path, Lint(others, baseline))));
    }

    [Theory]
    [InlineData("gpu \\\"x\\\"")]
    [InlineData("\\u2028 and \\x85")]
    [InlineData("\\0")]
    [InlineData("{{ a }} é 😀")]
    public void A_value_is_the_same_after_it_was_written_and_read(string value)
    {
        NamedText[] files = [new("/repo/a.yaml", Type("a", value))];
        var (before, baseline) = WriteFor(files);
        Assert.Equal(before.Findings.Reported().Count(CanHold), Lint(files, baseline).Findings.Count(finding => finding.IsBaselined));
    }

    private static (int Count, int Added, int Removed) Counts(BaselineUpdate update) => (update.Count, update.Added, update.Removed);

    private static string Type(string name, string cpu) =>
        $"apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: {name}\nspec:\n  resources:\n    requests:\n      cpu: \"{cpu}\"\n      memory: 1Gi\n    limits:\n      cpu: \"2\"\n      memory: 2Gi\n";

    private static NamedText[] FilesOf(string name) => [.. CorpusCases.Read(name).Select(file => file with { Name = "/repo/" + file.Name })];

    private static string[] RulesIn(NamedText[] files) => [.. Lint(files, new Baseline(Path)).Findings.Reported().Where(CanHold).Select(finding => finding.Finding.Rule.Id)];

    private static IEnumerable<string> Reported(NamedText[] files, Baseline baseline) =>
        Lint(files, baseline).Findings.Reported().Select(finding => finding.Finding.Rule.Id);

    private static (LintResult Before, Baseline Baseline) WriteFor(NamedText[] files)
    {
        var before = Lint(files, new Baseline(Path));
        var update = BaselineUpdate.Write(Path, before);
        Assert.Equal(before.Findings.Reported().Count(CanHold), update.Count);
        var baseline = BaselineReader.Read(update.Text, new PathSource(Path));
        Assert.Empty(baseline.Findings);
        return (before, baseline);
    }

    private static LintResult Lint(NamedText[] files, Baseline baseline, string noWarn = "")
    {
        var settings = new ProjectSettings("/repo/app.csproj") { Baseline = baseline, BaselinePath = Path, Severities = new() { NoWarn = [noWarn] } };
        return ProjectLinter.Lint(settings, [.. files.Select(file => new TextSource(file.Name, file.Text, isNamed: false))], TestContext.Current.CancellationToken);
    }

    private static bool CanHold(ProjectFinding finding) => Baseline.CanHold(finding.Finding.Rule);

    private static bool IsStale(ProjectFinding finding) => finding.Finding.Rule is BaselineMustBeCurrent;

    private static (string Rule, SourceSpan Span, string Message) KeyOf(ProjectFinding finding) =>
        (finding.Finding.Rule.Id, finding.Finding.Span, finding.Finding.Message);
}
