using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Yaml.Tests;

/// <summary>A build survives every text: nothing throws, reading ends, spans are inside the text, results are stable.</summary>
public class RobustnessTests
{
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: { name: a }\n";
    private const string ListHead = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\n";
    private const string Resources = "spec: { resources: { requests: { cpu: \"1\", memory: \"1Gi\" }, limits: { cpu: \"1\", memory: \"1Gi\" } } }\n";

    // Far more time than is needed, and far less than exponential work would take.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static TheoryData<string, string?> Hostile => new()
    {
        { "nested brackets", "INST1006" },
        { "nested braces", "INST1006" },
        { "nested block sequences", "INST1006" },
        { "nested block mappings", "INST1006" },
        { "nested explicit keys", "INST1006" },
        { "billion laughs", null },
        { "billion laughs in items", "INST1003" },
        { "alias of a large item", null },
        { "alias of a large item in a v1 list", null },
        { "alias of a large foreign item in a v1 list", null },
        { "alias of a large spec", null },
        { "merge of merges", null },
        { "chain of merges", null },
        { "chain of growing merges", null },
        { "many merges of a large mapping", null },
        { "list of merges of a large mapping", null },
        { "alias cycles", null },
        { "many keys", null },
        { "many equal keys", "INST1002" },
        { "many resources in both sections", "INST2015" },
        { "many unknown fields", "INST1004" },
        { "many empty values on one line", "INST2013" },
        { "many documents", null },
        { "many documents of ours", "INST2001" },
        { "large plain scalar", "INST2002" },
        { "large quoted scalar", "INST2002" },
        { "large block scalar", "INST2002" },
        { "large folded scalar", "INST2002" },
        { "large comment", null },
        { "large suppression", "INST1008" },
        { "many suppressions of one node", "INST1008" },
        { "many suppressions of many nodes", "INST1008" },
        { "many suppressions of many documents", "INST2001" },
        { "many suppressions behind signs", "INST1008" },
        { "many suppressions of nothing", "INST1008" },
        { "large key", null },
        { "large amount", "INST2004" },
        { "large number", "INST2004" },
        { "many tabs", "INST1001" },
        { "many anchors", null },
        { "many dangling aliases", "INST1001" },
        { "NUL bytes", "INST1001" },
        { "only NUL bytes", "INST1001" },
        { "lone surrogates", "INST2002" },
        { "unclosed quote", "INST1001" },
        { "many colons", null },
        { "many question marks", null },
        { "many braces of templates", null },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Hostile_text_is_survived(string kind, string? id)
    {
        var text = TextOf(kind);
        var findings = await Task.Run(() => Check(text), TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        if (id is not null)
        {
            Assert.Contains(findings, finding => finding.Rule.Id == id);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Mutated_manifests_are_survived(int seed)
    {
        var texts = CorpusCases.Texts.ToArray();
        await Task.Run(() => Mutate(new Random(seed), texts), TestContext.Current.CancellationToken).WaitAsync(2 * Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Every_beginning_of_a_manifest_is_survived()
    {
        var text = Head + "spec:\n  nodeSelector: { gpu: \"yes\" }\n  resources:\n    requests: &r\n      cpu: '1'\n      memory: |-\n        1Gi\n    limits: { <<: *r, x: [1, 2] }\n";
        for (var length = 0; length <= text.Length; length++)
        {
            Check(text[..length]);
        }
    }

    private static void Mutate(Random random, string[] texts)
    {
        const string Spice = "\t\n\r :-?[]{},#&*!|>'\"%@`<~\0\\0e.\uFEFF\u2028😀";
        for (var round = 0; round < 1500; round++)
        {
            var text = new StringBuilder(texts[random.Next(texts.Length)]);
            for (var i = random.Next(1, 5); i > 0; i--)
            {
                var at = random.Next(text.Length + 1);
                var length = Math.Min(random.Next(12), text.Length - at);
                switch (random.Next(5))
                {
                    case 0:
                        text.Remove(at, length);
                        break;
                    case 1:
                        text.Insert(at, Spice[random.Next(Spice.Length)]);
                        break;
                    case 2:
                        text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                        break;
                    case 3:
                        var other = texts[random.Next(texts.Length)];
                        text.Insert(at, other[..random.Next(other.Length + 1)]);
                        break;
                    default:
                        text.Length = at;
                        break;
                }
            }

            Check(text.ToString());
        }
    }

    private static IReadOnlyList<Finding> Check(string text)
    {
        var findings = Findings.In(text, isNamed: true);
        var lengths = Lines.LengthsOf(text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text);
        foreach (var span in findings.Select(finding => finding.Span))
        {
            var ((line, column), (endLine, endColumn)) = (span.Start, span.End);
            var isInside = line >= 1 && endLine >= line && endLine <= lengths.Count
                && column >= 1 && column <= lengths[line - 1] + 1
                && endColumn >= (line == endLine ? column : 1) && endColumn <= lengths[endLine - 1] + 1;
            if (!isInside)
            {
                Assert.Fail($"{(line, column, endLine, endColumn)} in {text}");
            }
        }

        Assert.DoesNotContain(findings, finding => finding.Message.AsSpan().ContainsAny('\r', '\n'));
        Assert.True(findings.SequenceEqual(Findings.In(text, isNamed: true)));
        return findings;
    }

    private static string TextOf(string kind) => kind switch
    {
        "nested brackets" => Head + "x: " + new string('[', 300_000),
        "nested braces" => Head + "x: " + Repeat(300_000, _ => "{a: "),
        "nested block sequences" => Head + "x:\n  " + Repeat(300_000, _ => "- "),
        "nested block mappings" => Head + "x:\n" + Repeat(2_000, i => new string(' ', i + 1) + "a:\n"),
        "nested explicit keys" => Head + "x:\n  " + Repeat(100_000, _ => "? "),
        "billion laughs" => "a0: &a0 [x, x]\n" + Repeat(60, i => $"a{i + 1}: &a{i + 1} [*a{i}, *a{i}, *a{i}, *a{i}]\n") + Head + "spec: *a60\n",
        "billion laughs in items" => "a0: &a0 [x, x]\n" + Repeat(60, i => $"a{i + 1}: &a{i + 1} [*a{i}, *a{i}, *a{i}, *a{i}]\n") + ListHead + "items: *a60\n",
        "alias of a large item" => ListHead + "items:\n- &a\n  metadata: { name: a }\n  spec:\n    resources:\n      requests:\n" + Repeat(20_000, i => $"        x.io/r{i}: 1\n") + Repeat(100_000, _ => "- *a\n"),
        "alias of a large item in a v1 list" => "apiVersion: v1\nkind: List\nitems:\n- &a\n  apiVersion: amlarc.azureml.com/v1alpha1\n  kind: InstanceType\n" + Repeat(20_000, i => $"  x{i}: 1\n") + Repeat(100_000, _ => "- *a\n"),
        "alias of a large foreign item in a v1 list" => "# amlarc.azureml.com\napiVersion: v1\nkind: List\nitems:\n- &a\n" + Repeat(20_000, i => $"  x{i}: 1\n") + Repeat(100_000, _ => "- *a\n"),
        "alias of a large spec" => ListHead + "items:\n- metadata: { name: a }\n  spec: &s\n" + Repeat(20_000, i => $"    x{i}: 1\n") + Repeat(50_000, i => $"- {{ metadata: {{ name: n{i} }}, spec: *s }}\n"),
        "merge of merges" => Head + "x: &m0 { a: 1, b: 2 }\n" + Repeat(60, i => $"x{i}: &m{i + 1} {{ <<: [*m{i}, *m{i}, *m{i}, *m{i}], k{i}: 1 }}\n") + "spec: { <<: *m60 }\n",
        "chain of merges" => Head + "x: &m0 { a: 1 }\n" + "status:\n" + Repeat(100_000, i => $"  x{i}: &m{i + 1} {{ <<: *m{i} }}\n") + "spec: { <<: *m100000 }\n",
        "chain of growing merges" => Head + "x: &m0 { a: 1 }\n" + "status:\n" + Repeat(50_000, i => $"  x{i}: &m{i + 1} {{ <<: *m{i}, k{i}: 1 }}\n") + "spec: { <<: *m50000 }\n",
        "many merges of a large mapping" => ListHead + "x: &m\n" + Repeat(20_000, i => $"  k{i}: 1\n") + "items:\n" + Repeat(50_000, _ => "- { <<: *m }\n"),
        "list of merges of a large mapping" => Head + "x: &m\n" + Repeat(20_000, i => $"  k{i}: 1\n") + "spec: { <<: [" + Repeat(100_000, _ => "*m,") + "] }\n",
        "alias cycles" => ListHead + "items: &i [*i, { metadata: &m { name: *m, x: *i }, spec: &s { resources: *s, nodeSelector: *i, <<: *s } }]\n",
        "many keys" => Head + Resources + "status:\n" + Repeat(200_000, i => $"  k{i}: {i}\n"),
        "many equal keys" => Head + Resources + "status:\n" + Repeat(200_000, _ => "  k: 1\n"),
        "many resources in both sections" => Head + "spec:\n  resources:\n    requests:\n" + Repeat(50_000, i => $"      r.io/{i}: 1\n") + "    limits:\n" + Repeat(50_000, i => $"      r.io/{i}: 0\n"),
        "many unknown fields" => Head + Resources + Repeat(20_000, i => $"unknown{i}: 1\n"),
        "many empty values on one line" => Head + Resources.Replace("spec: {", "spec: { nodeSelector: {" + Repeat(100_000, i => $"a{i}: ,") + "},"),
        "many documents" => Repeat(100_000, i => $"---\na: {i}\n") + "# amlarc.azureml.com\n",
        "many documents of ours" => Repeat(20_000, _ => "---\napiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n"),
        "large plain scalar" => Head.Replace("name: a", "name: " + new string('a', 1 << 20)) + Resources,
        "large quoted scalar" => Head.Replace("name: a", "name: \"" + Repeat(1 << 18, _ => "\\u00e9") + "\"") + Resources,
        "large block scalar" => Head.Replace("{ name: a }", "\n  name: |\n" + Repeat(1 << 17, _ => "    aaaa\n")) + Resources,
        "large folded scalar" => Head.Replace("{ name: a }", "\n  name: >\n" + Repeat(1 << 17, _ => "    aaaa\n")) + Resources,
        "large comment" => Head + "# " + new string('x', 1 << 20) + "\n" + Resources,
        "large suppression" => Head + "# instancelint disable " + Repeat(100_000, _ => "INST2004, ") + "\n" + Resources,
        "many suppressions of one node" => Head + Repeat(100_000, _ => "# instancelint disable INST1004: x\n") + "unknown: 1\n" + Resources,
        "many suppressions of many nodes" => Head + Resources + "status:\n" + Repeat(50_000, i => $"  k{i}: [ # instancelint disable INST1004: x\n    1\n  ] # instancelint disable INST1004: x\n"),
        "many suppressions of many documents" => Repeat(50_000, _ => "# instancelint disable INST2001: x\napiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n---\n"),
        "many suppressions behind signs" => Head + Resources + "status:\n" + Repeat(50_000, _ => "- # instancelint disable INST1004: x\n"),
        "many suppressions of nothing" => Head + Resources + Repeat(100_000, _ => "# instancelint disable INST1004: x\n\n"),
        "large key" => Head + Resources + "status: { \"" + new string('k', 1 << 20) + "\": 1 }\n",
        "large amount" => Head + Resources.Replace("1Gi", new string('9', 1 << 20) + "Q"),
        "large number" => Head + Resources.Replace("\"1\"", "1" + new string('0', 1 << 20)),
        "many tabs" => Head + Repeat(100_000, _ => "\t\n") + "x: y\n",
        "many anchors" => Head + Resources + "status:\n" + Repeat(100_000, i => $"  k{i}: &a{i} {i}\n"),
        "many dangling aliases" => Head + Resources + "status:\n" + Repeat(100_000, i => $"  k{i}: *a{i}\n"),
        "NUL bytes" => Head + Resources + "status: \"" + new string('\0', 100_000) + "\"\n",
        "only NUL bytes" => new string('\0', 100_000),
        "lone surrogates" => Head.Replace("name: a", "name: \"\uD83D \uDE00\uD83D\"") + Resources,
        "unclosed quote" => Head + "status: \"" + Repeat(100_000, _ => "a: b\n  "),
        "many colons" => Head + "status: " + new string(':', 200_000),
        "many question marks" => Head + "status: " + new string('?', 200_000),
        "many braces of templates" => Head + "status:\n" + Repeat(50_000, i => $"  x{i}: {{{{ a }}}}\n"),
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
