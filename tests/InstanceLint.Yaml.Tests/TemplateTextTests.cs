using System.Linq;
using System.Threading;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Generators;

namespace InstanceLint.Yaml.Tests;

/// <summary>Which texts must be rendered first, and that nothing in them is checked unless the user lists them.</summary>
public class TemplateTextTests
{
    private const string Broken = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: { name: gpu }\nspec:\n  resources:\n    limits: { cpu: 1, memory: 2GB }\n";

    [Theory]
    [InlineData("{{- if .Values.gpu }}")]
    [InlineData("a: 1\n  {{- end }}\nb: 2")]
    [InlineData("a:\n{{ toYaml .Values.labels | indent 2 }}\n")]
    [InlineData("{{/* a comment */}}")]
    [InlineData("a: 1\r\n\t{{ end }} \r\nb: 2\r\n")]
    [InlineData("a: {{ .Values.a }}\nb: {{ .Values.b }}\n{{ template \"c\" . }}")]
    [InlineData("{{ if .Values.gpu }}a: 1{{ end }}")]
    [InlineData("{% if gpu %}\na: 1\n{% endif %}")]
    [InlineData("prompt: |\n  {{sentence}}\n{{ .Values.more }}\n")]
    [InlineData("prompt: |\n  {{sentence}}\nb:\n  {{ .Values.more }}\n")]
    [InlineData("a: 1\n  {%- endfor -%}")]
    public void A_line_of_nothing_but_a_statement_makes_a_template(string text) => Assert.True(TemplateText.Is(text, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("")]
    [InlineData("{{")]
    [InlineData("}}")]
    [InlineData("a: {{ .Values.a }}")]
    [InlineData("a: \"{{ .Values.a }}\"\n")]
    [InlineData("- {{ .Values.a }}\n")]
    [InlineData("# {{ if .Values.gpu }}\n# {{ end }}\n")]
    [InlineData("{{ .Values.name }}: 1\n")]
    [InlineData("{{ .Values.name }} # the name\n")]
    [InlineData("{{ a\n}}\n")]
    [InlineData("${{ inputs.data }}\n")]
    [InlineData("command: |\n  ${{ inputs.data }}\n")]
    [InlineData("prompt: |\n  Complete it:\n  {{sentence}}\nb: 1\n")]
    [InlineData("prompt: |\n  {{sentence}}")]
    [InlineData("prompt: >-\n  {% if a %}\n  b\n  {% endif %}\n")]
    [InlineData("prompt: 'a\n  {{sentence}}\n  b'\n")]
    [InlineData("a: '{% b %}'\n")]
    [InlineData("%YAML 1.1\n---\na: 1\n")]
    [InlineData("{ a: { b: 1 }}\n")]
    [InlineData("{ {a: 1}: {b: 2}}\n")]
    public void Other_texts_are_manifests(string text) => Assert.False(TemplateText.Is(text, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("{{- if .Values.gpu }}\n" + Broken + "{{- end }}\n", true)]
    [InlineData("kind: InstanceType\n{{- include \"labels\" . }}\n", false)]
    public void A_template_is_skipped_and_hides_names_if_it_mentions_the_group(string text, bool hidesNames)
    {
        var manifest = ManifestReader.Read(text, "manifest.yaml");
        Assert.Equal(ManifestRole.Template, manifest.Role);
        Assert.Equal(hidesNames, manifest.HasUnknownNames);
        Assert.Empty(manifest.Definitions);
        Assert.Empty(manifest.Findings);
        Assert.Equal("INST1001", Assert.Single(ManifestReader.Read(text + "# amlarc.azureml.com\n", "manifest.yaml", isNamed: true).Findings).Rule.Id);
    }

    [Fact]
    public void A_template_by_its_place_is_skipped_whatever_it_says_unless_it_is_named()
    {
        Assert.Empty(Read(Broken, isNamed: false).Definitions);
        Assert.Single(Read(Broken, isNamed: true).Definitions);

        static Manifest Read(string text, bool isNamed) =>
            ManifestReader.Read(text, new PathSource("templates/gpu.yaml"), isNamed, ManifestRole.Template, CancellationToken.None);
    }

    [Theory]
    [InlineData("/c/templates/a.yaml", true)]
    [InlineData("/c/templates/b/a.yaml", true)]
    [InlineData("/c/templates/templates/a.yaml", true)]
    [InlineData("/c/charts/d/templates/a.yaml", false)]
    [InlineData("/c/crds/a.yaml", false)]
    [InlineData("/c/values.yaml", false)]
    [InlineData("/c/templates", false)]
    [InlineData("/c/Templates/a.yaml", false)]
    [InlineData("/c/my-templates/a.yaml", false)]
    [InlineData("/templates/a.yaml", false)]
    [InlineData("a.yaml", false)]
    [InlineData("", false)]
    public void Templates_of_a_chart_are_in_the_folder_beside_its_file(string path, bool isOne)
    {
        var separator = System.IO.Path.DirectorySeparatorChar.ToString();
        Assert.Equal(isOne, HelmChart.HasTemplate(path.Replace("/", separator), new[] { "/c/Chart.yaml".Replace("/", separator) }));
    }

    [Theory]
    [InlineData("Chart.yaml", true)]
    [InlineData("/c/Chart.yaml", true)]
    [InlineData("/c/chart.yaml", false)]
    [InlineData("/c/Chart.yml", false)]
    [InlineData("/c/MyChart.yaml", false)]
    public void One_name_makes_a_chart(string path, bool isOne) => Assert.Equal(isOne, HelmChart.HasName(path));

    // Marks that a rule can hide behind: the definition is broken in the first test of a skipped text.
    [Fact]
    public void The_same_text_without_statements_has_findings() =>
        Assert.Equal("INST2003 INST2004 INST2006", string.Join(" ", Findings.In(Broken).Select(finding => finding.Rule.Id).Order(System.StringComparer.Ordinal)));
}
