using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tests;

/// <summary>Findings are at the place of the mistake, and values are those that kubectl reads.</summary>
public class ReaderTests
{
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n";
    private const string Limits = "    limits: { cpu: \"64\", memory: \"64Gi\" }\n";

    // The only finding is between « and ».
    public static TheoryData<string, string> Marked => new()
    {
        { "INST2004", Spec("requests: { cpu: \"1\", memory: «2GB» }") },
        { "INST2004", Spec("requests: { cpu: \"1\", memory: «\"2GB\"» }") },
        { "INST2004", Spec("requests: { cpu: \"1\", memory: «'2GB'» }") },
        { "INST2004", Spec("requests: { cpu: \"1\", memory: !!str «2GB» }").Replace("!!str «", "«!!str ") },
        { "INST2004", Spec("requests: { cpu: \"1\", memory: &m «2GB» }") },
        { "INST2004", Spec("requests: {\"cpu\":\"1\",\"memory\":«\"2GB\"»}") },
        { "INST2004", Spec("requests:\n      cpu: \"1\"\n      memory:\n        «2GB»") },
        { "INST2004", Spec("requests:\n      cpu: \"1\"\n      ? memory\n      : «2GB»") },
        { "INST2004", Spec("requests:\n      cpu: \"1\"\n      memory: «|\n        2GB\n»").Replace("»\n", "»") },
        { "INST2004", Spec("requests:\n      cpu: \"1\"\n      memory: «\"2\\\n        GB\"»") },
        { "INST2004", Spec("requests: { cpu: \"1\", memory: «2 gigabytes» } # «2GB»").Replace("# «2GB»", "# 2GB") },
        { "INST2006", Spec("requests: { cpu: «1», memory: \"2Gi\" }") },
        { "INST2005", Spec("requests: { cpu: \"1\", «memory»: }") },
        { "INST2003", Spec("«requests»: { cpu: \"1\" }") },
        { "INST2003", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: «InstanceType»\nmetadata: { name: a }\n" },
        { "INST2003", Head + "metadata: { name: a }\n«spec»: {}\n" },
        { "INST1004", Head + "metadata: { name: a }\nspec:\n  «\"tolerations\"»: []\n  resources:\n    requests: { cpu: \"1\", memory: \"1Gi\" }\n" + Limits },
        { "INST2002", Head + "metadata: { annotations: { \"😀\": \"😀😀 é\" }, name: «Small» }\nspec:\n  resources:\n    requests: { cpu: \"1\", memory: \"1Gi\" }\n" + Limits },
        { "INST2013", Head + "metadata: { name: a }\nspec:\n  nodeSelector: { a: b, gpu: «yes» }\n  resources:\n    requests: { cpu: \"1\", memory: \"1Gi\" }\n" + Limits },
        { "INST1002", Spec("requests: { cpu: \"1\", memory: \"2Gi\", «cpu»: \"2\" }") },
        { "INST1005", "apiVersion: «\"amlarc.azureml.com/v1\"»\nkind: InstanceType\nmetadata: { name: a }\nspec:\n  resources:\n    requests: { cpu: \"1\", memory: \"1Gi\" }\n" + Limits },
        { "INST1001", Spec("requests: { cpu: \"1\", memory: «*memory» }") },
        { "INST1001", Spec("requests: { cpu: \"1\", memory: \"2\u0007Gi\" }").Replace("\u0007", "«\u0007»") },
        { "INST1001", Spec("requests:\n«\t»  cpu: \"1\"") },
    };

    [Theory]
    [MemberData(nameof(Marked))]
    public void Finding_stands_at_the_mistake(string id, string marked) => Check(id, marked);

    [Theory]
    [MemberData(nameof(Marked))]
    public void Finding_stands_at_the_mistake_after_every_line_end(string id, string marked)
    {
        Check(id, marked.Replace("\n", "\r\n"));
        Check(id, marked.Replace("\n", "\r"));
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public void Byte_order_mark_is_no_column(string id, string marked) => Check(id, marked, "\uFEFF");

    [Theory]
    [MemberData(nameof(Marked))]
    public void Finding_stands_at_the_mistake_in_the_second_document(string id, string marked) =>
        Check(id, "# 😀\nkind: Other\n...\n--- # here\n" + marked);

    [Fact]
    public void Unusual_line_separators_do_not_count_as_lines() =>
        Check("INST2004", Spec("requests: { \"{{a}}\": \"\u2028\u2029\u0085\", cpu: \"1\", memory: «2GB» }"));

    [Fact]
    public void Aliased_and_merged_values_stand_at_the_anchor()
    {
        Check("INST2004", Spec("requests: { cpu: \"1\", memory: *m }").Replace("name: a", "name: a, x: &m «2GB»"));
        Check("INST2004", Spec("requests: *r").Replace("name: a", "name: a, x: &r { cpu: \"1\", memory: «2GB» }"));
        Check("INST2004", Spec("requests: { <<: *r, cpu: \"1\" }").Replace("name: a", "name: a, x: &r { cpu: one, memory: «2GB» }"));
        Check("INST2009", Spec("requests: { <<: *r, memory: \"2Gi\" }").Replace("name: a", "name: a, x: &r { cpu: «\"65\"», memory: \"99Gi\" }"));
    }

    [Theory]
    [InlineData("{ cpu: \"1\", <<: *x }", "2")] // A merged field overrides a key above it.
    [InlineData("{ <<: *x, cpu: \"1\" }", "1")]
    [InlineData("{ <<: [*x, *y] }", "2")] // Of several merged mappings, the first wins.
    [InlineData("{ <<: [*y, *x] }", "3")]
    [InlineData("{ <<: *y, <<: *x }", "2")] // Of several merge keys, the last wins.
    [InlineData("{ <<: *z }", "4")]
    [InlineData("{ <<: { cpu: \"5\" } }", "5")]
    [InlineData("{ <<: [{ cpu: \"6\" }, *x] }", "6")]
    [InlineData("{ cpu: \"7\", cpu: \"8\" }", "8")] // Of equal keys, the last wins.
    [InlineData("{ cpu: \"7\", 'cpu': \"9\" }", "9")]
    [InlineData("{ \"<<\": *x, cpu: \"1\" }", "1")] // In quotes, it's an ordinary key.
    public void Later_text_wins_as_with_kubectl(string requests, string cpu)
    {
        var text = Spec("requests: " + requests)
            .Replace("name: a", "name: a, x: &x { cpu: \"2\" }, y: &y { cpu: \"3\" }, z: &z { cpu: \"0\", <<: *x, cpu: \"4\" }");
        Assert.Equal(cpu, Definition(text).Requests.Find("cpu")?.Amount.Value);
    }

    [Theory]
    [InlineData("*r", true)]
    [InlineData("{ <<: *r, memory: \"1Gi\" }", true)]
    [InlineData("{ <<: *missing }", false)]
    [InlineData("{ <<: {{ x }}, cpu: \"1\" }", false)]
    [InlineData("{ $patch: merge, cpu: \"1\" }", false)]
    [InlineData("{ <<: [*r, {{ x }}] }", false)]
    public void Section_is_whole_where_all_of_it_can_be_seen(string limits, bool isComplete)
    {
        var text = Head + "metadata: { name: a, x: &r { cpu: \"1\" } }\nspec:\n  resources:\n    requests: {}\n    limits: " + limits + "\n";
        Assert.Equal(isComplete, Definition(text).Limits.IsComplete);
    }

    [Fact]
    public void Anchors_end_with_their_document()
    {
        var text = "x: &r { cpu: \"1\", memory: \"1Gi\" }\n---\n" + Spec("requests: *r");
        Assert.Equal("INST1001", Ids(text));
    }

    [Fact]
    public void Anchor_may_be_defined_again() =>
        Assert.Equal("2", Definition(Spec("requests: { cpu: *c }").Replace("name: a", "name: a, x: &c \"1\", y: &c \"2\"")).Requests.Find("cpu")?.Amount.Value);

    [Theory]
    [InlineData("%&/$ no: yaml: [")]
    [InlineData("{{- range .Values.x }} # each\n- a\n{{- end }} # range")]
    [InlineData("a\tb: c: d")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("MZ\u0090\0\u0003")]
    [InlineData("'")]
    public void What_is_no_yaml_is_one_finding_if_it_is_ours(string text)
    {
        Assert.Empty(Ids(text));
        Assert.Empty(Ids(text + "\n# InstanceType"));
        Assert.Equal("INST1001", Ids(text, isNamed: true));
        Assert.Equal("INST1001", Ids(text + "\n# amlarc.azureml.com"));
        Assert.Equal("INST1001", Ids("# amlarc.azureml.com\n" + text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n")]
    [InlineData("# nothing")]
    [InlineData("a: b")]
    [InlineData("- 1")]
    [InlineData("text")]
    [InlineData("---\n---\n...\n")]
    public void Yaml_without_anything_of_ours_is_silent(string text)
    {
        Assert.Empty(Ids(text));
        Assert.Empty(Ids(text, isNamed: true));
        Assert.Empty(Ids("# amlarc.azureml.com\n" + text));
    }

    [Fact]
    public void Utf16_that_was_read_as_utf8_is_silent_unless_it_is_named()
    {
        var text = string.Join('\0', Spec("requests: { cpu: 1 }").ToCharArray()) + "\0";
        Assert.Empty(Ids(text));
        Assert.Equal("INST1001", Ids(text, isNamed: true));
    }

    [Fact]
    public void Documents_before_a_break_are_checked_and_those_after_it_are_not() =>
        Assert.Equal("INST2004 INST1001", Ids(Spec("requests: { cpu: \"1\", memory: 2GB }") + "---\na: [\n---\n" + Spec("requests: { cpu: \"1\", memory: 2GB }")));

    [Theory]
    [InlineData("...\n")]
    [InlineData("# comment\n...\n---\n")]
    public void End_of_a_document_that_has_not_begun_is_told(string text)
    {
        var finding = Assert.Single(Findings.In(text + Spec("requests: { cpu: \"1\", memory: 1Gi }")));
        Assert.Equal("invalid YAML, so the rest of the file is not checked: '...' ends a document that has not started; remove this line", finding.Message);
        Assert.Equal(text.StartsWith('#') ? 2 : 1, finding.Span.Start.Line);
    }

    [Fact]
    public void Nothing_is_missing_from_what_breaks_off() =>
        Assert.Equal("INST1001", Ids(Head + "metadata:\n  name: a\nspec:\n  resources:\n    requests:\n      cpu: \"1\"\n   limits:\n"));

    [Fact]
    public void Depth_of_64_is_read_and_65_is_not()
    {
        string Nested(int depth) => Spec("requests: { cpu: \"1\", memory: \"1Gi\" }") + "status: " + new string('[', depth - 1) + new string(']', depth - 1) + "\n";
        Assert.Empty(Ids(Nested(64)));
        Assert.Equal("INST1006", Ids(Nested(65)));
    }

    private static string Spec(string requests) => Head + "metadata: { name: a }\nspec:\n  resources:\n" + Limits + "    " + requests + "\n";

    /// <summary>Asserts that the only finding in a text is between « and ».</summary>
    internal static void Check(string id, string marked, string before = "")
    {
        var start = marked.IndexOf('«');
        var end = marked.IndexOf('»') - 1;
        var text = marked.Replace("«", string.Empty).Replace("»", string.Empty);
        var finding = Assert.Single(Findings.In(before + text));
        var (from, to) = (Lines.PlaceOf(text, start), Lines.PlaceOf(text, end));
        var expected = new SourceSpan(new PathSource("manifest.yaml"), new(from.Line, from.Column), new(to.Line, to.Column));
        Assert.Equal((id, expected), (finding.Rule.Id, finding.Span));
    }

    private static InstanceTypeDefinition Definition(string text) => Assert.Single(ManifestReader.Read(text, "manifest.yaml").InstanceTypes);

    private static string Ids(string text, bool isNamed = false) => string.Join(" ", Findings.In(text, isNamed).Select(finding => finding.Rule.Id));
}
