using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Baselines;
using InstanceLint.Projects.Fixing;
using InstanceLint.Projects.Suppressions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

/// <summary>Manifests in shell scripts and Markdown pages are checked like others, and each finding is at its place in the file.</summary>
public class EmbeddedSourceTests
{
    private const string Script = "/repo/deploy.sh";
    private const string Page = "/repo/README.md";
    private const string BaselinePath = "/repo/instancelint.baseline.json";

    [Fact]
    public void A_finding_is_at_its_place_in_the_script()
    {
        var text = $"psql <<SQL\nselect 1 << 2 from kinds;\nSQL\n{Apply(Type("a"))}\n{Apply(Type("b", "8GB"))}";
        var sources = Sh(text);
        Assert.Equal(3, sources.Count);
        Assert.Equal(3, sources.Distinct().Count());
        var finding = Assert.Single(Reported(sources));
        Assert.Equal(("INST2004", Script, PlaceOf("8GB", text)), (finding.Rule.Id, finding.Span.Path, finding.Span.Start));
        Assert.Contains("'8GB'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_at_its_place_in_the_page()
    {
        var text = "# Types\n\n1. Apply this:\n\n   ```yaml\n   ---\n" + Indent(Type("a", "8GB"), "   ") + "   ```\n\n```json\n{ \"kind\": \"InstanceType\" }\n```\n";
        var finding = Assert.Single(Reported(EmbeddedSource.FromMarkdownPage(new ManifestEntry(Page, IsNamed: true, []), text)));
        Assert.Equal(("INST2004", Page, PlaceOf("8GB", text)), (finding.Rule.Id, finding.Span.Path, finding.Span.Start));
    }

    [Fact]
    public void A_cluster_has_what_all_of_them_define()
    {
        var job = "$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\ncommand: a\nenvironment: azureml:e@latest\ncompute: azureml:k8s\nresources: { instance_type: NAME }\n";
        Assert.Empty(Reported(Sh(Apply(Type("gpu-a")) + Apply(job.Replace("NAME", "gpu-a", StringComparison.Ordinal)))));
        var missing = Assert.Single(Reported(Sh(Apply(Type("gpu-a")) + Apply(job.Replace("NAME", "gpu-b", StringComparison.Ordinal)))));
        Assert.Equal(("INST3007", 20), (missing.Rule.Id, missing.Span.Start.Line));
        var twice = Reported(Sh(Apply(Type("gpu-a")) + Apply(Type("gpu-a")))).ToList();
        Assert.Equal(["INST4001"], twice.Select(finding => finding.Rule.Id));
    }

    // Each of them may define the type that the job uses.
    [Theory]
    [InlineData("cat <<EOF\n{0}EOF\n", "name: gpu-b", "name: $NAME")]
    [InlineData("cat <<EOF\n{0}EOF\n", "name: gpu-b", "name: $1")]
    [InlineData("cat <<EOF\n{0}EOF\n", "name: gpu-b", "name: `echo a: b`")]
    [InlineData("cat <<EOF\n{0}EOF\n", "name: gpu-b", "name: \\\ngpu-b")]
    [InlineData("cat <<EOF\n{0}EOF\n", "metadata:\n", "$METADATA\nmetadata:\n")]
    [InlineData("cat <<EOF\n{0}EOF\n", "  name: gpu-b", "$(labels)\n  name: gpu-b")]
    [InlineData("cat <<'EOF'\n{0}EOF\n", "name: gpu-b", "name: ${{NAME}}")]
    [InlineData("cat <<-EOF\n{0}EOF\n", "  name:", "\t  name:")]
    public void What_the_shell_makes_is_unknown(string script, string old, string replacement)
    {
        var job = "$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\ncommand: a\nenvironment: azureml:e@latest\ncompute: azureml:k8s\nresources: { instance_type: gpu-b }\n";
        var unknown = script.Replace("{0}", Type("gpu-b").Replace(old, replacement.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal), StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(Reported(Sh(Apply(Type("gpu-a")) + unknown + Apply(job))), IsInManifest);
        Assert.Contains(Reported(Sh(Apply(Type("gpu-a")) + Apply(job))), IsInManifest);
    }

    [Theory]
    [InlineData("cat <<EOF\nUsage: deploy.sh [options]\n  Applies types of amlarc.azureml.com: [a, b\nEOF\n")]
    [InlineData("python <<EOF\nimport yaml\nprint('apiVersion: amlarc.azureml.com/v1alpha1')\nif x: y()\nEOF\n")]
    [InlineData("cat <<EOF\nfoo: $(printf \"a: b\") # amlarc.azureml.com\nEOF\n")]
    [InlineData("cat <<EOF\ncommand: \"echo \\${{inputs.a}}\" # amlarc.azureml.com\nEOF\n")]
    [InlineData("cat <<EOF\nx: { a: ${B:-\"}\"}, c: ${D} } # amlarc.azureml.com\nEOF\n")]
    [InlineData("echo 'amlarc.azureml.com'\n")]
    public void Other_text_is_not_reported(string script) => Assert.DoesNotContain(Reported(Sh(script)), IsInManifest);

    [Fact]
    public void A_comment_suppresses_only_what_it_belongs_to()
    {
        var suppressed = Type("a", "8GB").Replace("      memory", "      # instancelint disable INST2004: it is a test\n      memory", StringComparison.Ordinal);
        var broken = suppressed[..suppressed.IndexOf("    limits", StringComparison.Ordinal)] + "    limits: [\n";
        foreach (var first in new[] { suppressed, broken })
        {
            var findings = Lint(Sh(Apply(first) + Apply(Type("b", "8GB")))).Findings.Where(finding => finding.Finding.Rule.Id == "INST2004").ToList();
            Assert.Equal([true, false], findings.Select(finding => finding.Finding.Suppression is not null));
        }
    }

    [Fact]
    public void An_item_suppresses_in_all_of_them()
    {
        var settings = new ProjectSettings("/repo/app.csproj") { Suppressions = [new SuppressionItem("deploy.sh", Script, "INST2004", "a test")] };
        var findings = ProjectLinter.Lint(settings, Sh(Apply(Type("a", "8GB")) + Apply(Type("b", "8GB"))), TestContext.Current.CancellationToken).Findings;
        Assert.Equal(2, findings.Count(finding => finding.Finding is { Rule.Id: "INST2004", Suppression: not null }));
        Assert.Empty(findings.Reported());
    }

    [Fact]
    public void A_baseline_tells_them_apart_and_knows_when_an_entry_is_stale()
    {
        var sources = Sh(Apply(Type("a", "8GB")) + Apply(Type("b", "9GB")));
        var update = BaselineUpdate.Write(BaselinePath, Lint(sources, new Baseline(BaselinePath)));
        var baseline = BaselineReader.Read(update.Text, new PathSource(BaselinePath));
        Assert.Equal([("InstanceType/a", "8GB"), ("InstanceType/b", "9GB")], baseline.Entries.Select(entry => (entry.Key.Definition, entry.Key.Value)));
        Assert.DoesNotContain(Reported(sources, baseline), IsInManifest);
        Assert.Equal(["INST2004"], Reported(Sh(Apply(Type("c", "8GB")) + Apply(Type("b", "9GB"))), baseline).Where(IsInManifest).Select(finding => finding.Rule.Id));

        Assert.Equal(1, Stale(Apply(Type("a", "8G")) + Apply(Type("b", "9GB"))));
        Assert.Equal(1, Stale(Apply(Type("b", "9GB"))));
        Assert.Equal(2, Stale("echo\n"));
        Assert.Equal(0, Stale(Apply(Type("$A", "$B")) + Apply(Type("b", "9GB"))));

        int Stale(string script) => Reported(Sh(script), baseline).Count(finding => finding.Rule is BaselineMustBeCurrent);
    }

    [Fact]
    public void None_of_them_is_fixed()
    {
        var broken = Type("b", "8GB");
        ManifestSource[] sources = [.. Sh(Apply(Type("a", "8GB"))), new TextSource("/repo/b.yaml", broken)];
        var settings = new ProjectSettings("/repo/app.csproj");
        var fixedProject = ProjectFixer.Fix(settings, sources, static _ => true, TestContext.Current.CancellationToken);
        Assert.Equal(["/repo/b.yaml"], fixedProject.Outcome.Texts.Keys);
        Assert.Equal([Script], fixedProject.Outcome.Left.Select(finding => finding.Span.Path));
        Assert.Empty(fixedProject.Locked);
        Assert.Single(ProjectFixer.Preview(Lint(sources), static _ => true, TestContext.Current.CancellationToken));
        Assert.Empty(ProjectFixer.Preview(Lint(Sh(Apply(broken))), static _ => true, TestContext.Current.CancellationToken));
        Assert.False(ProjectFixer.Fix(settings, Sh(Apply(broken)), static _ => true, TestContext.Current.CancellationToken).HasFixes);
    }

    [Fact]
    public void A_name_that_a_script_uses_is_not_changed()
    {
        var job = "$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\ncommand: a\nenvironment: azureml:e@latest\ncompute: azureml:k8s\nresources: { instance_type: Gpu }\n";
        var type = new TextSource("/repo/b.yaml", Type("Gpu"));
        Assert.Empty(Fix([.. Sh(Apply(job)), type]));
        Assert.Equal(2, Fix([new TextSource("/repo/a.yaml", job), type]).Count);

        static IReadOnlyDictionary<string, FixedText> Fix(IReadOnlyList<ManifestSource> sources) => ProjectFixer.Fix(
            new ProjectSettings("/repo/app.csproj"), sources, static _ => true, TestContext.Current.CancellationToken).Outcome.Texts;
    }

    [Fact]
    public void What_makes_names_unknown_is_at_its_place()
    {
        var job = "$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\ncommand: a\nenvironment: azureml:e@latest\ncompute: azureml:k8s\nresources: { instance_type: gpu }\n";
        var finding = Assert.Single(Reported(Sh(Apply(job) + Apply("$HEAD\n" + Type("gpu")))));
        Assert.Equal(("INST9004", new Position(9, 1)), (finding.Rule.Id, finding.Span.Start));
    }

    [Fact]
    public void A_file_is_counted_once()
    {
        var account = Lint([.. Sh(Apply(Type("a")) + Apply(Type("b")) + "cat <<EOF\nselect\nEOF\n"), new TextSource("/repo/x.yaml", "a: 1\n", isNamed: false)]).Account;
        Assert.Equal("InstanceLint: checked 1 manifest with 2 instance types; skipped 1 file without Azure ML content", account.ToString());
    }

    private static string Type(string name, string memory = "1Gi") =>
        $"apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: {name}\nspec:\n  resources:\n    requests:\n      cpu: \"1\"\n      memory: {memory}\n    limits:\n      cpu: \"2\"\n      memory: 16Gi\n";

    private static string Apply(string manifest) => $"cat <<EOF | kubectl apply -f -\n{manifest}EOF\n";

    private static string Indent(string text, string indentation) =>
        string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => indentation + line + "\n"));

    private static Position PlaceOf(string word, string text)
    {
        var (line, column) = Lines.PlaceOf(text, text.IndexOf(word, StringComparison.Ordinal));
        return new(line, column);
    }

    private static IReadOnlyList<EmbeddedSource> Sh(string script) =>
        EmbeddedSource.FromShellScript(new ManifestEntry(Script, IsNamed: true, []), script);

    private static IEnumerable<Finding> Reported(IReadOnlyList<ManifestSource> sources, Baseline? baseline = null) =>
        Lint(sources, baseline).Findings.Reported().Select(finding => finding.Finding);

    private static LintResult Lint(IReadOnlyList<ManifestSource> sources, Baseline? baseline = null) => ProjectLinter.Lint(
        new ProjectSettings("/repo/app.csproj") { Baseline = baseline, BaselinePath = BaselinePath }, sources, TestContext.Current.CancellationToken);

    private static bool IsInManifest(Finding finding) => finding.Rule.Category != RuleCategory.Settings && finding.Rule is not BaselineMustBeCurrent;
}
