using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace InstanceLint.Yaml.Tests;

/// <summary>The author of a manifest can neither stop a build nor control the terminal that shows it.</summary>
public class HostileTests
{
    private const int Million = 1_000_000;
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: { name: a }\n";
    private const string ListHead = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\n";

    // Work that is proportional to the text takes seconds, any other takes hours.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static TheoryData<string, string?> Large => new()
    {
        { "labels", "INST2003" },
        { "labels in braces", "INST2003" },
        { "labels as JSON", "INST2003" },
        { "equal labels", "INST1002" },
        { "amounts", "INST2003" },
        { "fields of a status", "INST2003" },
        { "unknown fields", "INST1004" },
        { "keys that are lists", "INST2003" },
        { "documents", null },
        { "empty documents", null },
        { "items", "INST2001" },
        { "items of one metadata", "INST2003" },
        { "merge keys", "INST2003" },
        { "tag directives", null },
        { "steps of a job", null },
        { "steps below a large name", null },
        { "wrong names", "INST3007" },
        { "comments", null },
        { "blank lines", null },
        { "blank lines in a block", "INST2003" },
        { "anchors and aliases", "INST2003" },
        { "one line of a list", "INST2003" },
        { "one line of words", "INST2003" },
        { "one line of quotes", "INST2003" },
        { "one line of one quote", "INST1001" },
        { "one line of question marks", "INST2003" },
        { "one line of anchors and aliases", "INST2003" },
        { "one line of braces", "INST1006" },
        { "one line of surrogate pairs", "INST2003" },
        { "blanks before JSON documents", null },
        { "documents that are read twice", "INST1008" },
        { "byte order marks", null },
        { "marks of a template", "INST2003" },
    };

    /// <summary>Places in which X can be any text.</summary>
    public static TheoryData<string> Places => new(
        Head.Replace("name: a", "name: X"),
        Head.Replace("kind: InstanceType", "kind: X"),
        Head.Replace("v1alpha1", "v2") + "X: 1\n",
        Head + "X: { X: X }\n",
        Head + "spec: X\n",
        Head + "spec: { X: 1, resources: X, nodeSelector: X }\n",
        Head + "spec: { nodeSelector: { X: X }, resources: { requests: X, limits: { X: X }, X: X } }\n",
        Head + "spec: { nodeSelector: { a: X, X: [], b: { X: X } }, resources: { requests: { cpu: X, memory: X, X: [] }, limits: { cpu: X, memory: X, nvidia.com/gpu: X } } }\n",
        Head + "spec: { nodeSelector: { X: 1, X: 2 } }\nX: 1\nX: 2\n",
        Head + "spec: { resources: { requests: { X: 2, cpu: 1 }, limits: { X: 1, cpu: !!int X } } }\n",
        ListHead + "items: [X, { metadata: { name: X } }, { metadata: { name: X } }]\nX: 1\n",
        ListHead + "items: X\n",
        "name: X\nendpoint_name: X\ntype: kubernetes\ninstance_type: X\nresources: { requests: { cpu: X, X: X }, limits: { memory: X, gpu: X, X: [] } }\n",
        "name: X\nendpoint_name: x\nmodel: { type: mlflow_model }\nresources: { requests: X, limits: { X: X }, instance_type: X }\ntype: KUBERNETES\n",
        "$schema: commandJob.schema.json\nresources: { instance_type: X, requests: X }\ninstance_type: X\n---\n" + Head.Replace("name: a", "name: X"),
        "$schema: pipelineJob.schema.json\njobs: { X: { jobs: { X: { resources: X }, b: { resources: { instance_type: <x>, limits: 1 } } } } }\n",
        Head + "X: { X: .inf, <<: X, y: *x }\n",
        Head + "X: X\n- X\n",
        Head + "X: \"\\q\"\n",
        Head + "X: {{ X }}X\n");

    public static TheoryData<string, string> Hostilities => new()
    {
        { "escape", "\\e[31m\\e]0;title\\a" },
        { "other escape", "\\x9b31m" },
        { "bidi", "\\u202Egpj.exe\\u2066" },
        { "line ends", "\\r\\n::error::\\N\\L\\P" },
        { "backspace", "a\\b\\b\\b" },
        { "zero", "\\0" },
        { "invisible", "\\u200B\\uFEFF\\u00AD\\U000E0001" },
        { "placeholder", "<\\e[31m\\n>" },
        { "long", new string('x', 1 << 20) },
        { "long and hostile", string.Concat(Enumerable.Repeat("\\e", 1 << 18)) },
        { "long domain", new string('x', 1 << 17) + "/" + new string('y', 1 << 17) },
    };

    [Theory]
    [MemberData(nameof(Large))]
    public async Task A_large_text_takes_as_long_as_its_length_says(string kind, string? id)
    {
        var text = TextOf(kind);
        var findings = await Task.Run(() => Findings.In(text, isNamed: true), TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        if (id is null)
        {
            Assert.Empty(findings);
        }
        else
        {
            Assert.Contains(findings, finding => finding.Rule.Id == id);
        }
    }

    [Theory]
    [MemberData(nameof(Hostilities))]
    public void No_message_is_longer_than_a_line_or_speaks_to_the_terminal(string kind, string hostile)
    {
        foreach (var place in Places)
        {
            var findings = Findings.In(place.Data.Replace("X", $"\"{hostile}\""), isNamed: true);
            Assert.All(findings, finding =>
            {
                Assert.True(finding.Message.Length < 1000, $"{kind}: {finding.Rule.Id} has {finding.Message.Length} characters for {place.Data}");
                Assert.True(finding.Message.All(IsHarmless), $"{kind}: {finding.Rule.Id} says {Uri.EscapeDataString(finding.Message)} for {place.Data}");
            });
        }
    }

    [Fact]
    public void What_is_suppressed_is_shown_escaped() => Assert.Contains(
        Findings.In(Head.Replace("name: a", "name: \"\\e[31m\"")), finding => finding.Message.StartsWith("instance type '\\u001B[31m': metadata.name contains the character '\\u001B';", StringComparison.Ordinal));

    private static bool IsHarmless(char c) => !char.IsControl(c) && !char.IsSurrogate(c) && char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string TextOf(string kind) => kind switch
    {
        "labels" => Head + "spec:\n  nodeSelector:\n" + Repeat(Million, i => $"    k{i}: v\n"),
        "labels in braces" => Head + "spec: { nodeSelector: {" + Repeat(Million / 4, i => $"k{i}: v,") + "}}\n",
        "labels as JSON" => Head + "spec: {\"nodeSelector\":{" + Repeat(Million, i => $"\"{i}\":\"v\",") + "}}\n",
        "equal labels" => Head + "spec:\n  nodeSelector:\n" + Repeat(Million / 4, _ => "    k: v\n"),
        "amounts" => Head + "spec:\n  resources:\n    requests:\n" + Repeat(Million / 4, i => $"      x/{i}: 1\n") + "    limits:\n" + Repeat(Million / 4, i => $"      x/{i}: 1\n"),
        "fields of a status" => Head + "status:\n" + Repeat(Million / 4, i => $"  k{i}: v\n"),
        "unknown fields" => Head + Repeat(Million / 10, i => $"unknown{i}: v\n"),
        "keys that are lists" => Head + "status:\n" + Repeat(Million / 4, i => $"  ? [{i}]\n  : v\n"),
        "documents" => "# amlarc.azureml.com\n" + Repeat(Million, _ => "a: 1\n---\n"),
        "empty documents" => "# amlarc.azureml.com\n" + Repeat(Million, _ => "---\n"),
        "items" => ListHead + "items:\n" + Repeat(Million / 10, _ => "- spec: {}\n"),
        "items of one metadata" => ListHead + "metadata: &m { name: a }\nitems:\n" + Repeat(Million / 10, _ => "- {metadata: *m}\n"),
        "merge keys" => Head + "metadata: &m { a: 1, name: a }\nstatus:\n" + Repeat(Million / 4, _ => "  <<: *m\n"),
        "tag directives" => "# amlarc.azureml.com\n" + Repeat(Million / 4, i => $"%TAG !a{i}! tag:a,2000:\n") + "---\na: b\n",
        "steps of a job" => "$schema: pipelineJob.schema.json\njobs:\n" + Repeat(Million / 10, i => $"  a{i}: {{resources: {{instance_type: x}}}}\n"),
        "steps below a large name" => "$schema: pipelineJob.schema.json\njobs:\n  ? " + new string('a', 4 * Million) + "\n  : jobs:\n" + Repeat(Million / 10, i => $"      a{i}: {{resources: {{instance_type: x}}}}\n"),
        "wrong names" => Repeat(Million / 50, i => $"{Head.Replace("name: a", $"name: a{i}")}---\ncommand: x\ncompute: y\nresources: {{ instance_type: b{i} }}\n---\n"),
        "comments" => "# amlarc.azureml.com\n" + Repeat(Million, _ => "# a\n"),
        "blank lines" => "# amlarc.azureml.com\n" + new string('\n', 8 * Million) + "a: b\n",
        "blank lines in a block" => Head + "status: |\n" + new string('\n', 4 * Million) + "  a\n",
        "anchors and aliases" => Head + "status:\n" + Repeat(Million / 4, _ => "- &a b\n- *a\n"),
        "one line of a list" => Head + "status: [" + Repeat(Million, _ => "a,") + "]\n",
        "one line of words" => Head + "status: [" + Repeat(Million, _ => "a ") + "]\n",
        "one line of quotes" => Head + "status: [" + Repeat(4 * Million, _ => "'',") + "]\n",
        "one line of one quote" => Head + "status: \"" + new string('\'', 16 * Million) + "\n",
        "one line of question marks" => Head + "status: [" + Repeat(2 * Million, _ => "? a,") + "]\n",
        "one line of anchors and aliases" => Head + "status: [" + Repeat(Million, _ => "&a b,*a,") + "]\n",
        "one line of braces" => Head + "status: " + Repeat(4 * Million, _ => "{a: ") + "\n",
        "one line of surrogate pairs" => Head + "status: [" + Repeat(Million, _ => "[😀,😀],") + "]\n",
        "blanks before JSON documents" => new string(' ', 8 * Million) + Repeat(Million / 4, _ => "{\"kind\": \"a\"}"),
        "documents that are read twice" => Repeat(Million / 4, _ => "# instancelint disable INST1004: kind\n{a:[]}\n---\n"),
        "byte order marks" => "# amlarc.azureml.com\n" + Repeat(Million / 4, _ => "a: b\n---\n\uFEFF"),
        "marks of a template" => Head + "spec: { nodeSelector: { a: \"" + new string('$', 8 * Million) + "\" } }\n",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Repeat(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(part(i));
        }

        return text.ToString();
    }
}
