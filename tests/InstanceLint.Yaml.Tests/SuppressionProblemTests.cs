using System;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Yaml.Tests.SuppressedTexts;

namespace InstanceLint.Yaml.Tests;

/// <summary>Suppression comments without effect, or with another effect than it seems, are reported. Similar comments aren't.</summary>
public class SuppressionProblemTests
{
    private const string Form = "; use '# instancelint disable INST2009: reason'";
    private const string NotRead = "this comment is not a valid suppression, so it suppresses nothing" + Form;
    private const string NoRule = "this comment names no rule, so it suppresses nothing" + Form;
    private const string Unbound = "this comment suppresses nothing because it isn't attached to a key or list item; put it on the line of the finding, or alone on the line above";

    /// <summary>Comments that only mention InstanceLint, and texts that aren't comments.</summary>
    public static TheoryData<string> Silent => new(
        Type("memory: 8Gi # InstanceLint"),
        Type("memory: 8Gi # InstanceLint says that this is fine"),
        Type("memory: 8Gi # InstanceLint: fine"),
        Type("memory: 8Gi # InstanceLint disables nothing here"),
        Type("memory: 8Gi # InstanceLint ignores INST2009 in templates"),
        Type("memory: 8Gi # InstanceLint disabled in CI"),
        Type("memory: 8Gi # InstanceLint reports INST2009: lower it"),
        Type("memory: 8Gi # instancelint enabled"),
        Type("memory: 8Gi # see https://github.com/InstanceLint/InstanceLint/blob/main/docs/rules/INST2009.md"),
        Type("memory: 8Gi # once it was: # instancelint disable INST2004: ours"),
        Type("memory: 8Gi ## instancelint disable INST2004: ours"),
        Type("memory: 8Gi # we do not need 'instancelint disable INST2004: ours' any more"),
        Type("memory: 8Gi # instancelinter disable INST2004: ours"),
        Type("memory: 8Gi # disable INST2004: ours, as InstanceLint has it"),
        Type("memory: 8Gi # nolint: instancelint"),
        Type("# - instancelint disable INST2004: ours\n      memory: 8Gi"),
        Type("memory: 8Gi").Replace("metadata:\n", "metadata:\n  annotations:\n    a: 'x # instancelint disable INST2004: ours'\n"),
        Type("memory: 8Gi").Replace("metadata:\n", "metadata:\n  annotations:\n    a: \"x\n      # instancelint disable INST2004: ours\"\n"),
        Type("memory: 8Gi").Replace("metadata:\n", "metadata:\n  annotations:\n    a: x#instancelint disable INST2004 ours\n"),
        Type("memory: 8Gi").Replace("metadata:\n", "metadata:\n  annotations:\n    a: |\n      # instancelint disable INST2004: ours\n      x # instancelint disable INST2004: ours\n"),
        Type("memory: 8Gi").Replace("metadata:\n", "metadata:\n  annotations:\n    a: >\n\n      # instancelint disable INST2004: ours\n\n      # instancelint disable INST2004: ours\n"),
        Type("memory: 8Gi").Replace("metadata:\n", "metadata:\n  annotations:\n    a: &instancelint x#\n    instancelint: *instancelint\n"),
        "# instancelint disable INST2004: a file of somebody else\nkind: ConfigMap\n",
        "# instancelint disable INST2004: a template of somebody else\n{{- if .x }}\nmodel: a\nenvironment: b\n");

    /// <summary>Texts with one problem between « and », and its message.</summary>
    public static TheoryData<string, string> Problems => new()
    {
        { Type("memory: 8Gi «# instancelint disable INST2004: ours»  "), "this comment suppresses nothing: there is no INST2004 here; remove it" },
        { Type("memory: 8Gi «# instancelint disable INST2004»"), "this comment suppresses nothing: there is no INST2004 here; remove it" },
        { Type("memory: 8Gi «# instancelint disable INST2004, INST2006, INST5001: ours»"), "this comment suppresses nothing: there is no INST2004, INST2006 or INST5001 here; remove it" },
        { Type("memory: 8GB # instancelint disable INST2004, «INST2006»: ours"), "this comment suppresses no INST2006: there is none here; remove INST2006 from it" },
        { Type("memory: 8GB # instancelint disable INST2004, «INST2004»: ours"), "this comment suppresses no INST2004: there is none here; remove INST2004 from it" },
        { Type("# instancelint disable INST2004: ours\n      «# instancelint disable INST2004: theirs»\n      memory: 8GB"), "this comment suppresses nothing: there is no INST2004 here; remove it" },
        { Type("# instancelint disable INST2004: ours\n      memory: 8GB «# instancelint disable INST2004: theirs»"), "this comment suppresses nothing: there is no INST2004 here; remove it" },
        { "«# instancelint disable INST2004: ours»\n" + Type("memory: 8GB # instancelint disable INST2004: theirs"), "this comment suppresses nothing: there is no INST2004 here; remove it" },
        { Type("memory: 8GB «# instancelint disable INST2004»"), "this comment gives no reason; add one after a ':', as in '# instancelint disable INST2004: reason'" },
        { Type("memory: 8GB «# instancelint disable inst2004 :» "), "this comment gives no reason; add one after a ':', as in '# instancelint disable INST2004: reason'" },
        { Type("memory: 8GB «# instancelint disable INST2004 because it is ours»"), "the reason of this suppression must follow a ':'; use '# instancelint disable INST2004: because it is ours'" },
        { Type("memory: 8GB «# instancelint disable INST2004 - ours»"), "the reason of this suppression must follow a ':'; use '# instancelint disable INST2004: ours'" },
        { Type("memory: 8GB # instancelint disable INST2004, «INST9999»: ours"), "this comment names 'INST9999', which is not an InstanceLint rule; check the ID in the list of rules" },
        { Type("memory: 8GB # instancelint disable «INST2O06», INST2004: ours"), "this comment names 'INST2O06', which is not an InstanceLint rule; did you mean 'INST2006'?" },
        { Type("memory: 8GB # instancelint disable INST2004, «INST-2006»: ours"), "this comment names 'INST-2006', which is not an InstanceLint rule; use 'INST2006'" },
        { Type("memory: 8GB # instancelint disable INST2004, «quantityMustBeString»: ours"), "this comment names 'quantityMustBeString', which is not an InstanceLint rule; use 'INST2006'" },
        { Type("memory: 8GB # instancelint disable INST2004, «INST2019»: ours"), "this comment names 'INST2019', which is not an InstanceLint rule; check the ID in the list of rules" },
        { Type("memory: 8GB # instancelint disable INST2004, «INST2099»: ours"), "this comment names 'INST2099', which is not an InstanceLint rule; did you mean 'INST2009'?" },
        { Type("memory: 8GB # instancelint disable INST2004 «CA1822»: ours"), "this comment names 'CA1822', which is not an InstanceLint rule; a rule ID is INST followed by four digits" },
        { Type("memory: 8GB # instancelint disable INST2004 «INST1008»: ours"), "this comment names INST1008, which cannot be suppressed; use 'dotnet_diagnostic.INST1008.severity = none' in .editorconfig" },
        { Type("memory: 8GB # instancelint disable INST2004 «SuppressionMustBeUsed»: ours"), "this comment names INST1008, which cannot be suppressed; use 'dotnet_diagnostic.INST1008.severity = none' in .editorconfig" },
        { Type("memory: 8Gi # instancelint disable «INST»: ours"), "this comment names 'INST', which is not an InstanceLint rule; a rule ID is INST followed by four digits" },
        { Type("memory: 8Gi # instancelint disable «INST2444»: ours"), "this comment names 'INST2444', which is not an InstanceLint rule; check the ID in the list of rules" },
        { Type("memory: 8Gi «# instancelint disable»"), NoRule },
        { Type("memory: 8Gi «# instancelint disable: ours»"), NoRule },
        { Type("memory: 8Gi «# InstanceLint disable is not possible here»"), NoRule },
        { Type("memory: 8Gi «# instancelint disable all of it: ours»"), NoRule },
        { Type("memory: 8Gi «# instancelint-disable INST2004: ours»"), NotRead },
        { Type("memory: 8Gi «# instancelint: disable INST2004: ours»"), NotRead },
        { Type("memory: 8Gi «# InstanceLint: disable=INST2004»"), NotRead },
        { Type("memory: 8Gi «# instancelint-disable»"), NotRead },
        { Type("memory: 8Gi «# instancelint: disable»"), NotRead },
        { Type("memory: 8Gi «# instancelint_disable INST2004 because»"), NotRead },
        { Type("memory: 8Gi «# instancelint disable-next-line INST2004: ours»"), NotRead },
        { Type("memory: 8Gi «# instancelint disable-line»"), NotRead },
        { Type("memory: 8Gi «# instancelint disable(INST2004)»"), NotRead },
        { Type("memory: 8Gi «# instancelint disabled INST2004: ours»"), NotRead },
        { Type("memory: 8Gi «# instancelint ignore INST2004: ours»"), NotRead },
        { Type("memory: 8Gi «# instancelint: ignore INST2004, INST2006»"), NotRead },
        { Type("memory: 8Gi «# instancelint suppress INST2004»"), NotRead },
        { Type("memory: 8Gi\n      «# instancelint disable INST2004: ours»"), Unbound },
        { Type("memory: 8Gi\n«# instancelint disable INST2004: ours»\n---\n" + Type("memory: 8Gi").Replace("name: gpu", "name: b")), Unbound },
        { Type("«# instancelint disable INST2004: ours»\n\n      memory: 8Gi"), Unbound },
        { Flow("limits: {\n      cpu: \"2\",\n      memory: 8Gi\n    «# instancelint disable INST2004: ours»\n    }"), Unbound },
        { Type("memory: 8Gi") + "---\n«# instancelint disable INST2004: ours»\n---\na: b\n", Unbound },
    };

    /// <summary>Texts in which a comment doesn't suppress the finding that is marked by «, because it applies to another node.</summary>
    public static TheoryData<string> Elsewhere => new(
        Type("memory: «8GB»\n      # instancelint disable INST2004: ours"),
        Type("memory: «8GB»\n      # instancelint disable INST2004: ours\n      x.io/y: 1"),
        Type("memory: «8GB»").Replace("4Gi", "4Gi # instancelint disable INST2004: the last of its section"),
        Type("memory: «8GB»").Replace("    limits:", "      # instancelint disable INST2004: the last of its section\n\n    limits:"),
        Type("memory: «8GB»").Replace("cpu: \"2\"", "cpu: \"2\" # instancelint disable INST2004: ours"),
        Type("memory: «8GB»").Replace("requests:", "requests: # instancelint disable INST2004: ours"),
        Type("memory: «8GB»").Replace("apiVersion: ", "# no\napiVersion: ").Replace("v1alpha1", "v1alpha1 # instancelint disable INST2004: a key, not the document"),
        Type("memory: «8GB»") + "---\n# instancelint disable INST2004: ours\na: b\n",
        "# instancelint disable INST2004: ours\na: b\n---\n" + Type("memory: «8GB»"),
        "a: b\n# instancelint disable INST2004: ours\n---\n" + Type("memory: «8GB»"),
        Type("memory: *m # instancelint disable INST2004: only the alias").Replace("metadata:\n", "metadata:\n  annotations:\n    m: &m «8GB»\n"),
        Flow("limits: {\n      cpu: \"2\", # instancelint disable INST2004: ours\n      memory: «8GB» }"),
        Type("memory: «8GB» # instancelint disable INST2009: another rule"),
        Type("memory: «8GB» # instancelint-disable INST2004: ours"),
        Type("memory: «8GB» # instancelint disable: INST2004"),
        List("- metadata: { name: a }", "«1GB»").Replace("- metadata: { name: other }", "# instancelint disable INST2004: ours\n- metadata: { name: other }"));

    /// <summary>Texts in which it's unknown whether a comment suppresses anything.</summary>
    public static TheoryData<string> Undecidable => new(
        Type("memory: ${MEMORY} # instancelint disable INST2004, INST2009: ours"),
        "# instancelint disable INST2009: ours\n" + Type("memory: __MEMORY__"),
        Type("memory: 8Gi # instancelint disable INST2010: ours").Replace("name: gpu", "name: $(NAME)"),
        Type("memory: 8Gi # instancelint disable INST2010: ours") + "bad: [\n",
        "command: run\ncompute: azureml:aks\nresources:\n  instance_type: ${{ parameters.type }} # instancelint disable INST3007: ours\n");

    [Theory]
    [MemberData(nameof(Silent))]
    public void What_only_speaks_of_it_is_no_suppression(string text) => Assert.Equal(string.Empty, Findings.Print(Findings.In(text)));

    [Theory]
    [MemberData(nameof(Problems))]
    public void A_problem_is_reported_where_it_is(string marked, string message)
    {
        var text = Unmark(marked);
        var finding = Assert.Single(Findings.In(text), finding => finding.Suppression is null);
        Assert.Equal((RuleIds.SuppressionMustBeUsed, message), (finding.Rule.Id, finding.Message));
        Assert.Equal(MarkedPlaces(marked).Single(), PlaceOf(finding));
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void What_stands_elsewhere_is_not_hidden(string marked)
    {
        var findings = Findings.In(Unmark(marked));
        Assert.DoesNotContain(findings, finding => finding.Suppression is not null);
        Assert.Equal(MarkedPlaces(marked), findings.Where(finding => finding.Rule.Id != RuleIds.SuppressionMustBeUsed).Select(PlaceOf));
        Assert.Single(findings, finding => finding.Rule.Id == RuleIds.SuppressionMustBeUsed);
    }

    [Theory]
    [MemberData(nameof(Undecidable))]
    public void What_cannot_be_seen_is_not_called_unused(string text) =>
        Assert.DoesNotContain(Findings.In(text, isNamed: true), finding => finding.Rule.Id == RuleIds.SuppressionMustBeUsed);

    [Fact]
    public void What_hides_nothing_can_be_removed()
    {
        Assert.Equal(new Fix.Removal(), Fixed("memory: 8Gi # instancelint disable INST2004: ours"));
        Assert.Equal(new Fix.Removal(), Fixed("memory: 8GB # instancelint disable INST2004, INST2006: ours"));
        Assert.Equal(new Fix.Replacement("INST2006"), Fixed("memory: 8GB # instancelint disable INST2004, QuantityMustBeString: ours"));
        Assert.Null(Fixed("memory: 8GB # instancelint disable INST2004, INST2O06: ours"));
        Assert.Null(Fixed("memory: 8GB # instancelint disable INST2004, INST2099: ours"));
        Assert.Null(Fixed("memory: 8GB # instancelint disable INST2004, SuppressionMustBeUsed: ours"));
        Assert.Null(Fixed("memory: 8Gi\n      # instancelint disable INST2004: ours"));
        Assert.Null(Fixed("memory: 8GB # instancelint disable INST2004"));

        static Fix? Fixed(string limit) => Assert.Single(Findings.In(Type(limit)), finding => finding.Suppression is null).Fix;
    }

    [Fact]
    public void A_break_is_suppressed_by_a_comment_before_it_and_the_rest_is_still_checked()
    {
        var findings = Findings.In("# instancelint disable INST1001: rendered before it is used\n" + Type("memory: 8GB") + "status: [\n");
        Assert.Equal(["INST2004"], findings.Where(finding => finding.Suppression is null).Select(finding => finding.Rule.Id));
        Assert.Equal(["INST1001"], findings.Where(finding => finding.Suppression is not null).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_file_that_breaks_off_keeps_its_suppressions()
    {
        const string Text = "name: blue\ntype: kubernetes\nendpoint_name: churn\ninstance_type: gpu\nresources:\n  requests:\n    cpu: 1 # instancelint disable INST2006: ours\n    memory: 1Gi # instancelint disable INST2004: ours\n---\n- [\n";
        var finding = Assert.Single(Findings.In(Text), finding => finding.Rule.Id != RuleIds.WorkloadMustBeAlone);
        Assert.Equal("INST2006", finding.Rule.Id);
        Assert.NotNull(finding.Suppression);
    }

    [Fact]
    public void A_suppression_in_one_cluster_of_several_is_used_in_all()
    {
        var job = ManifestReader.Read("command: run\ncompute: azureml:aks\nresources:\n  instance_type: gpu # instancelint disable INST3007: only in prod\n", "job.yaml");
        var (gpu, cpu) = (ManifestReader.Read(Type("memory: 8Gi"), "gpu.yaml"), ManifestReader.Read(Type("memory: 8Gi").Replace("name: gpu", "name: cpu"), "cpu.yaml"));
        Assert.Equal(["INST3007 hidden"], Print(Named("dev", cpu, job), Named("prod", gpu, job)));
        Assert.Equal(["INST1008"], Print(Named("dev", gpu, job), Named("prod", gpu, job)));
        Assert.Equal(["INST3007 hidden", "INST3007 hidden"], Print(Named("dev", cpu, job), Named("prod", cpu, job)));
    }

    [Fact]
    public void Where_instance_types_cannot_be_seen_only_the_rules_of_workloads_and_clusters_are_left_alone()
    {
        var job = ManifestReader.Read("command: run\ncompute: azureml:aks\nresources:\n  instance_type: gpu # instancelint disable INST3007, INST2009: ours\n", "job.yaml");
        var gpu = ManifestReader.Read(Type("memory: 8Gi"), "gpu.yaml");
        var unseen = ManifestReader.Read(Type("memory: 8Gi").Replace("name: gpu", "name: ${GPU}"), "unseen.yaml");
        Assert.Equal(["INST1008"], Print(Named("dev", gpu, job)));
        Assert.Contains("there is no INST3007 or INST2009 here;", Linter.Lint([Named("dev", gpu, job)])[0].Message, StringComparison.Ordinal);
        Assert.Contains("suppresses no INST2009:", Linter.Lint([Named("dev", gpu, job, unseen)])[0].Message, StringComparison.Ordinal);
        Assert.Contains("suppresses no INST2009:", Linter.Lint([new ClusterDefinition(ClusterSettings.None("dev") with { IsIncomplete = true }, [Linter.Outline(gpu), Linter.Outline(job)])])[0].Message, StringComparison.Ordinal);
    }

    private static ClusterDefinition Named(string name, params Manifest[] manifests) => new(ClusterSettings.None(name), manifests.Select(Linter.Outline));

    private static string[] Print(params ClusterDefinition[] clusters) =>
        [.. Linter.Lint(clusters).Select(finding => finding.Rule.Id + (finding.Suppression is null ? string.Empty : " hidden"))];
}
