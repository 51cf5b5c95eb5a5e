namespace InstanceLint.Yaml.Tests;

/// <summary>Lines and columns are correct after, around and inside all syntax that YAML 1.1 and 1.2 allow.</summary>
public class TrickTests
{
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: { name: a }\n";
    private const string Resources = "spec:\n  resources:\n    limits: { cpu: \"64\", memory: \"64Gi\" }\n";

    /// <summary>Texts that can precede a document.</summary>
    public static TheoryData<string> Beginnings => new(
        "--- # comment\n",
        "---\n# comment\n\n",
        "\n\n   \n---\n",
        "# only a comment\n---\n",
        "---\n---\n",
        "---\n...\n---\n",
        "text\n---\n",
        "|\n  ---\n  ...\n...\n# comment\n---\n",
        "---\n>-\n  folded\n\n  text\n---\n",
        "---\n\"quoted\n  over lines\"\n---\n",
        "---\n{ flow: [over,\n  lines] }\n---\n",
        "---\n[a, b]\n--- # comment\n",
        "---\n- 😀 😀\n- \"\U0001F600\"\n---\n",
        "a: b\n...\n%YAML 1.1\n---\n",
        "a: b\n...\n...\n# comment\n---\n",
        "? a\n: b\n---\n",
        "a: b\n---\n\uFEFF",
        "a: b\n--- \n\uFEFF# comment\n",
        "---\n\uFEFF---\n\uFEFF# comment\n",
        "~\n---\n");

    /// <summary>Texts that can be another field of a document.</summary>
    public static TheoryData<string> Fields => new(
        "status: ! text\n",
        "status: !local text\n",
        "status: !<tag:yaml.org,2002:str> text\n",
        "status: !!binary |\n  R0lGODlhDAAMAIQAAP\n  //9/X17unp5WZmZgAA\n",
        "status: !!set { a, b }\n",
        "status: !!omap [ a: 1, b: 2 ]\n",
        "status: !!str\n",
        "status: &empty\n",
        "status: !!null\n",
        "status: { ? a : c, ? d : f, ? g }\n",
        "status:\n  ? a\n  : - c\n  ? |\n    block\n  : d\n  ? e\n",
        "? status\n: a\n",
        "? \"status\"\n: a\n",
        "? &key status\n: &value a\n",
        "\"st\\u0061tus\": a\n",
        "'status': a\n",
        "status: { &key a: b, *key : c, ? &other d : *other }\n",
        "status: [ &a a, &b b, *a , *b ]\n",
        "status: |2-\n    more\n   less\n",
        "status: |-1\n  one more\n",
        "status: >+\n  kept\n\n\n",
        "status: |+\n\n  kept\n \n",
        "status: >\n\n  folded\n  text\n\n    more\n  less\n\n",
        "status: | # comment\n  # no comment\n  ---\n  ...\n  {{ [ \" '\n",
        "status: |2\n  \ttab\n  \t\n",
        "status: >-\n",
        "status: [a,\n  b # comment\n  , {c:\n  d}, \"e\n\n  f\",\n]\n",
        "status: {a: b\n, c: 'd\n  e'\n,}\n",
        "status: [[[]], [{}], {a: []}]\n",
        "status: [a: b, ? c : d, \"e\": f, \"g\":h]\n",
        "status: first\n  second\n\n  third # comment\n",
        "status:\n  first\n  second\n",
        "status: a#b:c - d ? e\n",
        "status: -a\n",
        "status: \"escapes \\\n  \\  \\t\\x41\\u0041\\U0001F600 \\\"\\\\\n\n  end\"\n",
        "status: 'quote '' and\n\n  lines'\n",
        "status: \"---\"\n",
        "status: \"a\n  --- b\n  ... c\"\n",
        "status:\t{\ta:\tb\t}\t# comment\n",
        "status: a\t\n",
        "status: a \t # comment\n",
        "# comment\n  # comment\n\n        # comment\nstatus: # comment\n  # comment\n  a: b # comment\n # comment\n  c: d\n# comment\n",
        "#\n#\n# 😀\n",
        "status: \"next\u0085line, line\u2028and paragraph\u2029separators\"\n",
        "status: next\u0085  line\n# comment\u0085# another one\u2028# and another one\n",
        "status: |\n  next\u0085  line\u2028\n",
        "status: \"no\u00A0break \uFEFF mark\"\n",
        "status: mark\uFEFFin the middle\n",
        "status: { \"😀\": a }\n",
        "status: 👩‍👩‍👧 é 𝒳\n",
        "status:\n- a\n- - b\n  - c\n-\n  d\n- e: f\n  g: h\n",
        "status: 2021-01-01T00:00:00Z\n",
        "status: =\n",
        "status: {<<: {a: b}}\n");

    /// <summary>Amounts in unusual syntax.</summary>
    public static TheoryData<string> Amounts => new(
        "memory: «2GB»\n",
        "memory:   «2GB»   \n",
        "memory:\t«2GB»\t\n",
        "memory: «2GB» # comment\n",
        "memory:\n        «2GB»\n",
        "memory: # comment\n        # comment\n        «2GB»\n",
        "memory: &m «2GB»\n",
        "memory: «!!str 2GB»\n",
        "memory: «! 2GB»\n",
        "memory: &m «!!str 2GB»\n",
        "&k memory: «2GB»\n",
        "!!str memory: «2GB»\n",
        "? memory\n      : «2GB»\n",
        "? memory # comment\n      # comment\n      : # comment\n        «2GB»\n",
        "? \"memory\"\n      : «'2GB'»\n",
        "\"mem\\u006fry\": «2GB»\n",
        "'memory' : «\"2GB\"»\n",
        "memory: «\"2\\x47B\"»\n",
        "memory: «\"\\u0032\\\n          GB\"»\n",
        "memory: «'2\n        GB'»\n",
        "memory: «\"2\n\n        GB\"»\n",
        "memory: «2\n        GB»\n",
        "memory: «\"2😀\"»\n",
        "memory: «2😀»\n",
        "memory: «2𝒢ℬ» # 😀\n",
        "\"{{😀}}\": \"1\"\n      memory: «2GB»\n",
        "memory: «|-\n        2GB\n»",
        "memory: «>-\n        2\n        GB\n»",
        "memory: «|1-\n       2GB\n»");

    /// <summary>The same in braces on one line.</summary>
    public static TheoryData<string> FlowAmounts => new(
        "{ \"{{😀}}\": \"1\", cpu: \"1\", memory: «2GB» }",
        "{ \"{{a}}\": \"😀😀\", cpu: \"1\", memory: «\"2GB\"» }",
        "{ \"{{a}}\": \"e\u0301\u200D\uFEFF\", cpu: \"1\", memory: «2GB»}",
        "{cpu: \"1\",memory: «2GB» , }",
        "{\"cpu\":\"1\",\"memory\":«\"2GB\"»}",
        "{ ? cpu : \"1\", ? memory : «2GB» }",
        "{ cpu: \"1\", memory: «2GB»\n    }",
        "{ cpu: \"1\", # comment\n      memory: # comment\n      «2GB» # comment\n    }",
        "{ cpu: \"1\", memory:\n      «2GB» }",
        "{ cpu: \"1\", memory: &m «2GB» }",
        "{ cpu: \"1\", &k memory: «2GB» }",
        "{ \"{{a}}\": \"a\u0085b\u2028c\u2029d\", cpu: \"1\", memory: «2GB» }",
        "{ \"{{a}}\": 😀, cpu: \"1\", memory: «2GB» }");

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void After_a_beginning(string text) => CheckEverywhere(text + Head + Resources + "    requests: { cpu: \"1\", memory: «2GB» }\n");

    [Theory]
    [MemberData(nameof(Fields))]
    public void After_a_field(string text)
    {
        CheckEverywhere(Head + text + Resources + "    requests: { cpu: \"1\", memory: «2GB» }\n");
        CheckEverywhere(text + Head + Resources + "    requests: { cpu: \"1\", memory: «2GB» }\n");
    }

    [Theory]
    [MemberData(nameof(Amounts))]
    public void In_an_amount(string text) => CheckEverywhere(Head + Resources + "    requests:\n      cpu: \"1\"\n      " + text);

    [Theory]
    [MemberData(nameof(FlowAmounts))]
    public void In_braces(string text) => CheckEverywhere(Head + Resources + "    requests: " + text + "\n");

    // Files that have been joined.
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void After_a_byte_order_mark_on_its_line(string end)
    {
        ReaderTests.Check("INST2004", ("a: b\n---\n\uFEFFspec: { resources: { limits: { cpu: \"64\", memory: 64Gi }, requests: { cpu: \"1\", memory: «2GB» } } }\n" + Head).Replace("\n", end));
    }

    // Also after each of the other texts, with each line end, and with a byte order mark at the start.
    private static void CheckEverywhere(string marked)
    {
        ReaderTests.Check("INST2004", marked);
        ReaderTests.Check("INST2004", marked, "\uFEFF");
        ReaderTests.Check("INST2004", marked + "...\n");
        ReaderTests.Check("INST2004", marked + "---\nkind: Other\n");
        ReaderTests.Check("INST2004", marked.Replace("\n", "\r\n"));
        if (!("\n" + marked).Contains("\n---"))
        {
            // For kubectl, only LF ends the line of a separator.
            ReaderTests.Check("INST2004", marked.Replace("\n", "\r"));
        }

        if (!marked.StartsWith('%'))
        {
            ReaderTests.Check("INST2004", "kind: Other\n---\n" + marked);
            ReaderTests.Check("INST2004", "kind: Other # 😀\n...\n--- # 😀\n" + marked);
        }
    }
}
