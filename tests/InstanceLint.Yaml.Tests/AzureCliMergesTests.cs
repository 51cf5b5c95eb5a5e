using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Tests;

/// <summary>Merge keys agree with the YAML reader of the Azure ML CLI, document by document.</summary>
public class AzureCliMergesTests
{
    private const string Base = "$schema: commandJob.schema.json\ncommand: run\na: &a { k: a, only_a: a }\nb: &b { k: b, only_b: b }\n";

    public static IEnumerable<TheoryDataRow<string, string>> Documents =>
        File.ReadLines(Repository.PathOf("tests", "kubernetes", "workload-merges.jsonl"))
            .Select((line, index) => (Row: JsonDocument.Parse(line).RootElement, Line: index + 1))
            .Select(row => new TheoryDataRow<string, string>(row.Row.GetProperty("text").GetString()!, row.Row.GetProperty("document").GetRawText())
            {
                TestDisplayName = $"workload-merges.jsonl:{row.Line}",
            });

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_agrees(string text, string document) => Assert.Equal(Print(JsonDocument.Parse(document).RootElement), Print(Assert.Single(DocumentTrees.Read(text))));

    [Theory]
    [InlineData("m: { <<: *a, k: m }", "{k=m only_a=a}")]
    [InlineData("m: { k: m, <<: *a }", "{k=m only_a=a}")]
    [InlineData("m: { k: m, <<: [*a, *b] }", "{k=m only_a=a only_b=b}")]
    [InlineData("m: { <<: [*a, *b] }", "{k=a only_a=a only_b=b}")]
    [InlineData("m: { <<: *a, <<: *b }", "{k=b only_a=a only_b=b}")]
    [InlineData("m: { <<: *a, k: m, <<: *b }", "{k=m only_a=a only_b=b}")]
    [InlineData("m: { k: x, <<: *a, k: y }", "{k=y only_a=a}")]
    [InlineData("m: { k: x, k: y, <<: *a }", "{k=y only_a=a}")]
    [InlineData("m: { <<: { <<: *b, k: i }, x: x }", "{k=i only_b=b x=x}")]
    [InlineData("m: { <<: { k: i, <<: *b }, x: x }", "{k=i only_b=b x=x}")]
    [InlineData("c: &c { k: c, <<: *a }\nm: { <<: *c }", "{k=c only_a=a}")]
    [InlineData("c: &c { k: c, <<: *a }\nm: { only_a: m, <<: [*b, *c] }", "{k=b only_a=m only_b=b}")]
    [InlineData("m: { k: m, \"<<\": *a }", "{<<={k=a only_a=a} k=m}")]
    [InlineData("m: { k: m, !!merge \"<<\": *a }", "{k=m only_a=a}")]
    public void A_written_key_wins_and_the_first_of_a_list(string text, string fields) =>
        Assert.Equal(fields, Print(Assert.Single(DocumentTrees.Read(Base + text + "\n")).Find("m")!.Value.Value));

    [Theory]
    [InlineData("kind: InstanceType\n")]
    [InlineData("kind: Pod\napiVersion: v1\n")]
    [InlineData("apiVersion: amlarc.azureml.com/v1alpha1\nknd: InstanceType\n")]
    public void Where_kubectl_reads_the_last_one_wins(string head)
    {
        var document = Assert.Single(DocumentTrees.Read(head + "a: &a { k: a }\nm: { k: m, <<: *a }\nn: { <<: *a, k: n }\n"));
        Assert.Equal(("{k=a}", "{k=n}"), (Print(document.Find("m")!.Value.Value), Print(document.Find("n")!.Value.Value)));
    }

    [Fact]
    public void Each_document_of_a_file_has_its_own_reader()
    {
        const string Body = "a: &a { k: a }\nm: { k: m, <<: *a }\n";
        var documents = DocumentTrees.Read($"kind: Pod\n{Body}---\n{Body}---\napiVersion:\n{Body}---\napiVersion: v1\n{Body}");
        Assert.Equal(["{k=a}", "{k=m}", "{k=m}", "{k=a}"], documents.Select(document => Print(document.Find("m")!.Value.Value)));
    }

    [Fact]
    public void Many_fields_are_found_by_their_names()
    {
        var many = string.Join(", ", Enumerable.Range(0, 20).Select(i => $"f{i}: a"));
        var document = Assert.Single(DocumentTrees.Read($"a: &a {{ {many} }}\nm: {{ f7: m, x: x, <<: *a, f9: m }}\n"));
        var mapping = Assert.IsType<YamlMapping>(document.Find("m")!.Value.Value);
        Assert.Equal(21, mapping.Fields.Count);
        Assert.All(mapping.Fields, field => Assert.Equal(field.Name switch { "f7" or "f9" => "m", "x" => "x", _ => "a" }, Print(mapping.Find(field.Name)!.Value.Value)));
    }

    // Keys are sorted. Strings are printed as they are, other values with their type.
    private static string Print(YamlNode node) => node.Target switch
    {
        YamlMapping mapping => Print(mapping.Fields.Select(field => (field.Name, Print(field.Value)))),
        YamlSequence sequence => $"[{string.Join(' ', sequence.Items.Select(Print))}]",
        YamlScalar scalar => Print(AzureCliScalars.Resolve(scalar)),
        _ => "?",
    };

    private static string Print(TypedScalar scalar) => scalar.Kind switch
    {
        ScalarKind.String => scalar.Value,
        ScalarKind.Date => nameof(ScalarKind.Date),
        var kind => $"{kind} {scalar.Value}",
    };

    private static string Print(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("!date", out _) => nameof(ScalarKind.Date),
        JsonValueKind.Object => Print(value.EnumerateObject().Select(field => (field.Name, Print(field.Value)))),
        JsonValueKind.Array => $"[{string.Join(' ', value.EnumerateArray().Select(Print))}]",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => $"{ScalarKind.Number} {value.GetDecimal().ToString("0.#####", CultureInfo.InvariantCulture)}",
        JsonValueKind.Null => $"{ScalarKind.Null} ",
        _ => $"{ScalarKind.Boolean} {value.GetRawText()}",
    };

    private static string Print(IEnumerable<(string Name, string Value)> fields) =>
        $"{{{string.Join(' ', fields.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => field.Name + "=" + field.Value))}}}";
}
