using System;
using System.Linq;
using InstanceLint.Rules.Findings;
using static InstanceLint.Yaml.Tests.SuppressedTexts;

namespace InstanceLint.Yaml.Tests;

/// <summary>Which findings a suppression comment suppresses.</summary>
public class SuppressionTests
{
    /// <summary>In each row, the comment suppresses exactly the findings that are marked by «, and there are no others.</summary>
    public static TheoryData<string, string> Good => new()
    {
        { "on the line", Type("memory: «8GB» # instancelint disable INST2004: ours") },
        { "on the line, no blank", Type("memory: «8GB» #instancelint disable INST2004:ours") },
        { "on the line, many blanks", Type("memory: «8GB»\t #   instancelint   disable  INST2004  :   ours  ") },
        { "on the line, tabs", Type("memory: «8GB» #\tinstancelint\tdisable\tINST2004:\tours") },
        { "in any case", Type("memory: «8GB» # InstanceLint Disable inst2004: ours") },
        { "in upper case", Type("memory: «8GB» # INSTANCELINT DISABLE INST2004: ours") },
        { "a reason with colons and hashes", Type("memory: «8GB» # instancelint disable INST2004: see http://x/#1: it is # ours") },
        { "a reason with IDs", Type("memory: «8GB» # instancelint disable INST2004: not INST2009, INST9999") },
        { "a reason with other letters", Type("memory: «8GB» # instancelint disable INST2004: é 😀 ö") },
        { "alone above", Type("# instancelint disable INST2004: ours\n      memory: «8GB»") },
        { "alone above, not indented", Type("DEDENT# instancelint disable INST2004: ours\n      memory: «8GB»") },
        { "alone above, further indented", Type("          # instancelint disable INST2004: ours\n      memory: «8GB»") },
        { "alone above, further indented than the section before", Type("# no\n      memory: «8GB»").Replace("    limits:", "      # instancelint disable INST2004: ours\n    limits:") },
        { "alone above with other comments between", Type("# instancelint disable INST2004: ours\n      # and\n#\n      memory: «8GB»") },
        { "alone below other comments", Type("# and\n      # instancelint disable INST2004: ours\n      memory: «8GB»") },
        { "two comments in a row", Type("# instancelint disable INST2004: ours\n      # instancelint disable INST2006: theirs\n      x: &x { cpu: «1» }\n      memory: 8G").Replace("x: &x { cpu: «1» }", "cpu: «2»").Replace("      cpu: \"2\"\n", string.Empty).Replace("# instancelint disable INST2004: ours\n      ", string.Empty) },
        { "above and behind", Type("# instancelint disable INST2006: ours\n      cpu: «2»\n      memory: «8GB» # instancelint disable INST2004: ours").Replace("      cpu: \"2\"\n", string.Empty) },
        { "several IDs", Type("memory: «8GB»").Replace("limits:\n      cpu: \"2\"", "limits: # instancelint disable INST2004, INST2006: ours\n      cpu: «2»") },
        { "several IDs without commas", Type("memory: «8GB»").Replace("limits:\n      cpu: \"2\"", "limits: # instancelint disable INST2006 INST2004: ours\n      cpu: «2»") },
        { "several IDs glued", Type("memory: «8GB»").Replace("limits:\n      cpu: \"2\"", "limits: # instancelint disable INST2006,INST2004;: ours\n      cpu: «2»") },
        { "the whole value of a key", Type("memory: «8GB»").Replace("limits:", "limits: # instancelint disable INST2004: ours") },
        { "the whole value of a key from above", Type("memory: «8GB»").Replace("  resources:", "  # instancelint disable INST2004: ours\n  resources:") },
        { "a quoted scalar", Type("memory: «\"8GB\"» # instancelint disable INST2004: ours") },
        { "a quoted scalar of two lines", Type("memory: «\"8\\\n        GB\"» # instancelint disable INST2004: ours") },
        { "a value on its own line", Type("memory:\n        «8GB» # instancelint disable INST2004: ours") },
        { "a value on its own line, behind the key", Type("memory: # instancelint disable INST2004: ours\n        «8GB»") },
        { "a value on its own line, between", Type("memory:\n        # instancelint disable INST2004: ours\n        «8GB»") },
        { "a negative value on its own line, between", Type("memory:\n        # instancelint disable INST2005: ours\n        «-8Gi»") },
        { "a block scalar, behind its sign", Type("memory: «| # instancelint disable INST2004: ours\n        8GB\n»      x.io/y: 1") },
        { "a folded block scalar, behind its sign", Type("memory: «>- # instancelint disable INST2004: ours\n        8GB\n»      x.io/y: 1") },
        { "a block scalar, its sign below", Type("memory:\n        «| # instancelint disable INST2004: ours\n        8GB\n»      x.io/y: 1") },
        { "a block scalar, from above", Type("# instancelint disable INST2004: ours\n      memory: «|\n        8GB\n»      x.io/y: 1") },
        { "a key that is not plain", Type("\"memory\": «8GB» # instancelint disable INST2004: ours") },
        { "an explicit key", Type("? memory # instancelint disable INST2004: ours\n      : «8GB»") },
        { "an explicit key, behind its value", Type("? memory\n      : «8GB» # instancelint disable INST2004: ours") },
        { "a tag", Type("memory: «!!str 8GB» # instancelint disable INST2004: ours") },
        { "a flow mapping on one line", Flow("limits: { cpu: «2», memory: «8GB» } # instancelint disable INST2004, INST2006: ours") },
        { "a flow mapping over lines, one of them", Flow("limits: {\n      cpu: \"2\",\n      memory: «8GB», # instancelint disable INST2004: ours\n      x.io/y: 1 }") },
        { "a flow mapping over lines, the last of them", Flow("limits: {\n      cpu: \"2\",\n      memory: «8GB» } # instancelint disable INST2004: ours") },
        { "a flow mapping over lines, two on a line", Flow("limits: {\n      cpu: «2», memory: «8GB» } # instancelint disable INST2004, INST2006: ours") },
        { "a flow mapping over lines, from above", Flow("limits: {\n      cpu: \"2\",\n      # instancelint disable INST2004: ours\n      memory: «8GB» }") },
        { "a flow mapping over lines, behind its bracket", Flow("limits: { # instancelint disable INST2004: ours\n      cpu: \"2\",\n      memory: «8GB»\n    }") },
        { "a flow mapping over lines, behind its last bracket", Flow("limits: {\n      cpu: \"2\",\n      memory: «8GB»\n    } # instancelint disable INST2004: ours") },
        { "a comma on its own line", Flow("limits: {\n      cpu: \"2\"\n      , memory: «8GB» # instancelint disable INST2004: ours\n    }") },
        { "what is missing, at its key", Flow("«limits»: { cpu: \"2\" } # instancelint disable INST2003: ours") },
        { "what is empty, at its key", Type("«memory»: # instancelint disable INST2005: ours") },
        { "an unknown field, from above", Type("memory: 8Gi").Replace("spec:\n", "spec:\n  # instancelint disable INST1004: ours\n  «tolerations»: []\n") },
        { "a repeated key", Type("memory: 8Gi\n      «memory»: 8Gi # instancelint disable INST1002: ours") },
        { "a name", Type("memory: 8Gi").Replace("name: gpu", "name: «GPU» # instancelint disable INST2002: ours") },
        { "a label", Type("memory: 8Gi").Replace("spec:\n", "spec:\n  nodeSelector:\n    # instancelint disable INST2013: ours\n    gpu: «yes»\n    b: c\n") },
        { "a kind", Type("memory: 8Gi").Replace("kind: InstanceType", "kind: «instanceType» # instancelint disable INST1005: ours") },
        { "at the head", "# instancelint disable INST2004: ours\n" + Type("memory: «8GB»") },
        { "at the head, a blank line below", "# instancelint disable INST2004: ours\n\n\n" + Type("memory: «8GB»") },
        { "at the head, further indented", "      # instancelint disable INST2004: ours\n" + Type("memory: «8GB»") },
        { "at the head with other comments", "# Copyright\n#\n# instancelint disable INST2004: ours\n# more\n" + Type("memory: «8GB»") },
        { "before the sign of the first document", "# instancelint disable INST2004: ours\n---\n" + Type("memory: «8GB»") },
        { "behind the sign of a document", "--- # instancelint disable INST2004: ours\n" + Type("memory: «8GB»") },
        { "behind a version", "«%YAML 1.1»\n# instancelint disable INST1001, INST2004: ours\n---\n" + Type("memory: «8GB»") },
        { "before a version", "# instancelint disable INST1001, INST2004: ours\n«%YAML 1.1»\n---\n" + Type("memory: «8GB»") },
        { "at the head of the second document", Type("memory: 8Gi") + "---\n# instancelint disable INST2004: ours\n" + Type("memory: «8GB»").Replace("name: gpu", "name: b") },
        { "after the end of the first document", Type("memory: 8Gi") + "...\n# instancelint disable INST2004: ours\n---\n" + Type("memory: «8GB»").Replace("name: gpu", "name: b") },
        { "the whole document, in several places", "# instancelint disable INST2004, INST2006: ours\n" + Type("memory: «8GB»").Replace("4Gi", "«4GB»").Replace("cpu: \"2\"", "cpu: «2»") },
        { "the whole document, what it lacks", "# instancelint disable INST2003: ours\napiVersion: amlarc.azureml.com/v1alpha1\nkind: «InstanceType»\nmetadata: { name: a }\n" },
        { "the whole document and one line of it", "# instancelint disable INST2004: ours\n" + Type("memory: «8GB» # instancelint disable INST2004: ours too").Replace("4Gi", "«4GB»") },
        { "a document of JSON", "{ \"apiVersion\": \"amlarc.azureml.com/v1alpha1\", \"kind\": \"InstanceType\",\n  \"metadata\": { \"name\": «\"GPU\"» }, # instancelint disable INST2002: ours\n  \"spec\": { \"resources\": { \"requests\": { \"cpu\": \"1\", \"memory\": \"1Gi\" }, \"limits\": { \"cpu\": \"1\", \"memory\": \"1Gi\" } } } }\n" },
        { "text behind an anchor, where the text is", Type("memory: *m").Replace("metadata:\n", "metadata:\n  annotations:\n    m: &m «8GB» # instancelint disable INST2004: ours\n") },
        { "a mapping behind an anchor", Type("memory: 8Gi").Replace("    requests:\n", "    requests: &r # instancelint disable INST2004: ours\n").Replace("4Gi", "«4GB»").Replace("limits:\n      cpu: \"2\"\n      memory: 8Gi", "limits: *r") },
        { "an anchor on its own line", Type("memory: 8Gi").Replace("    requests:\n", "    # instancelint disable INST2004: ours\n    requests:\n      &r\n").Replace("4Gi", "«4GB»") },
        { "a list item, behind its first key", List("- metadata: { name: «A» } # instancelint disable INST2002: ours") },
        { "a list item, from above", List("# instancelint disable INST2004: ours\n- metadata: { name: a }", "«1GB»") },
        { "a list item, from above and further indented", List("      # instancelint disable INST2004: ours\n- metadata: { name: a }", "«1GB»") },
        { "a list item, behind the first of its keys", List("- kind: InstanceType # instancelint disable INST2004: ours\n  metadata: { name: a }", "«1GB»") },
        { "a list item, behind its sign", List("- # instancelint disable INST2004: ours\n  metadata: { name: a }", "«1GB»") },
        { "a list item, above its sign alone", List("# instancelint disable INST2004: ours\n-\n\n  metadata: { name: a }", "«1GB»") },
        { "a list item, above its sign and anchor", List("# instancelint disable INST2004: ours\n- &a\n  metadata: { name: a }", "«1GB»") },
        { "a list item, behind its sign and anchor", List("- &a # instancelint disable INST2004: ours\n  metadata: { name: a }", "«1GB»") },
        { "the whole list", List("- metadata: { name: a }", "«1GB»").Replace("items:", "items: # instancelint disable INST2004: ours") },
        { "an item of a v1 list", List("- apiVersion: amlarc.azureml.com/v1alpha1\n  # instancelint disable INST1005: ours\n  kind: «Instancetype»\n  metadata: { name: a }").Replace("amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList", "v1\nkind: List") },
        { "a deployment", Deployment("# instancelint disable INST2006: ours\n    cpu: «1»") },
        { "a deployment, a rule of workloads", Deployment("cpu: \"1\"").Replace("memory: 4Gi", "memory: «\"512\"» # instancelint disable INST3002: ours") },
        { "a deployment, the whole", "# instancelint disable INST3001: ours\n" + Deployment("cpu: \"1\"").Replace("requests:", "«requests»:").Replace("    memory: 4Gi\n", string.Empty) },
        { "a job", "command: run\ncompute: azureml:aks\n# instancelint disable INST3010: the old way\n«instance_type»: gpu\n" },
        { "a step of a pipeline", "$schema: pipelineJob.schema.json\njobs:\n  a:\n    resources:\n      instance_type: defaultinstancetype\n  b: # instancelint disable INST3010: ours\n    resources:\n      «requests»: { cpu: 1 }\n" },
        { "an endpoint", "$schema: kubernetesOnlineEndpoint.schema.json\nname: e\n«instance_type»: gpu # instancelint disable INST3010: ours\n" },
        { "a rule of the cluster", Type("memory: 8Gi") + "---\n" + Type("memory: 8Gi").Replace("name: gpu", "name: «gpu» # instancelint disable INST4001: ours") },
        { "an alias that leads nowhere", Type("memory: 8Gi").Replace("metadata:\n", "metadata:\n  annotations: { a: «*a» } # instancelint disable INST1001: ours\n") },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void Suppresses_exactly_what_is_marked(string name, string marked) => AssertSuppressed(name, marked);

    [Theory]
    [MemberData(nameof(Good))]
    public void Suppresses_the_same_after_every_line_end_and_a_byte_order_mark(string name, string marked)
    {
        AssertSuppressed(name, marked.Replace("\n", "\r\n"));
        if (!("\n" + marked).Contains("\n---"))
        {
            // For kubectl, only LF ends the line of a separator.
            AssertSuppressed(name, marked.Replace("\n", "\r"));
        }

        AssertSuppressed(name, "\uFEFF" + marked);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Suppresses_the_same_after_another_document(string name, string marked)
    {
        if (!marked.Contains('%'))
        {
            AssertSuppressed(name, "kind: Other\nspec: [a, b]\n---\n" + (marked.StartsWith("# instancelint disable INST2004: ours\n---\n", StringComparison.Ordinal) ? marked.Replace("\n---\n", "\n") : marked.StartsWith("---", StringComparison.Ordinal) ? "a: b\n" + marked : marked));
        }
    }

    // The parser rejects a block of blanks, so the text is read again from its start.
    [Theory]
    [InlineData("note: |\n      \n")]
    [InlineData("&a note: |\n      \nother: *a\n")]
    public void Suppresses_the_same_before_a_document_with_a_block_of_blanks(string document)
    {
        const string Type = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: { name: &a gpu }\nspec:\n  resources:\n"
            + "    requests: { cpu: '1', memory: 2Gi }\n    limits:\n      cpu: '2'\n      memory: 8GB # instancelint disable INST2004: ours\n";
        var findings = Findings.In(Type + "---\n" + document + "---\n" + Type.Replace("gpu", "cpu", StringComparison.Ordinal));
        Assert.Equal(string.Empty, Findings.Print(findings));
        Assert.Equal(["INST2004", "INST2004"], findings.Select(finding => finding.Rule.Id));
    }

    // The same text with another word in place of the comment's first word.
    [Theory]
    [MemberData(nameof(Good))]
    public void Without_the_comment_all_of_it_is_reported(string name, string marked)
    {
        var text = Unmark(marked);
        Assert.Equal(
            Findings.In(text).Where(finding => finding.Rule.Id != RuleIds.SuppressionMustBeUsed).Select(finding => finding with { Suppression = null }),
            Findings.In(Silence(text)));
        Assert.True(name.Length > 0);
    }

    private static void AssertSuppressed(string name, string marked)
    {
        var findings = Findings.In(Unmark(marked));
        Assert.Equal($"{name}: {string.Join(' ', MarkedPlaces(marked))}", $"{name}: {string.Join(' ', findings.Where(finding => finding.Suppression is not null).Select(PlaceOf).Distinct(StringComparer.Ordinal))}");
        Assert.Equal(name, name + Findings.Print(findings.Where(finding => finding.Suppression is null && finding.Rule.Id != RuleIds.WorkloadMustBeAlone)));
    }

    private static string Silence(string text) => text.Replace("instancelint", "instance-lnt", StringComparison.OrdinalIgnoreCase);
}
