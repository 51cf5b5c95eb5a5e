using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Tests;

/// <summary>Whole texts agree with kubectl, row by row.</summary>
public class KubectlDocumentsTests
{
    private const string Version = "amlarc.azureml.com/v1alpha1";

    // In line 654, the kind is two lines of text, so the document is not recognized.
    public static IEnumerable<TheoryDataRow<string, string>> Texts => RealDocuments.Rows("instance-type-documents.jsonl", 654);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_agrees(string text, string row)
    {
        var answer = JsonDocument.Parse(row).RootElement;
        var manifest = ManifestReader.Read(text, "manifest.yaml");
        var ids = RealDocuments.Ids(manifest);
        if (answer.TryGetProperty("error", out var error))
        {
            Assert.True(ids.Contains("INST1001") || ids.Contains("INST1002") || !IsOurs(text, manifest), "missed: " + error.GetString());
            return;
        }

        Assert.DoesNotContain("INST1001", ids);
        var documents = answer.GetProperty("documents").EnumerateArray().Where(document => document.ValueKind == JsonValueKind.Object).ToArray();
        if (ids.Contains("INST1002"))
        {
            return;
        }

        Assert.Equal(documents.Select(RealDocuments.Print), DocumentTrees.Read(text).Select(PrintTree));
        if (documents.All(IsInstanceType))
        {
            Assert.Equal(documents.SelectMany(ItemsOf).Select(PrintDefinition), manifest.InstanceTypes.Select(PrintDefinition));
        }
    }

    private static bool IsOurs(string text, Manifest manifest) => RealDocuments.IsRecognized(manifest) || text.Contains("amlarc.azureml.com");

    private static string PrintTree(YamlNode node) => RealDocuments.Print(node, KubectlScalars.Resolve, KubectlScalars.ResolveKey);

    private static bool IsInstanceType(JsonElement document) =>
        document.TryGetProperty("apiVersion", out var version) && version.ValueKind == JsonValueKind.String && version.GetString() == Version
        && document.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String && kind.GetString() is "InstanceType" or "InstanceTypeList";

    private static IEnumerable<JsonElement> ItemsOf(JsonElement document) =>
        document.GetProperty("kind").GetString() == "InstanceType" ? [document] : document.GetProperty("items").EnumerateArray();

    private static string PrintDefinition(JsonElement document) => string.Join(
        ' ',
        RealDocuments.Print(document.GetProperty("metadata").GetProperty("name")),
        Print(document, "spec", "nodeSelector"),
        Print(document, "spec", "resources", "requests"),
        Print(document, "spec", "resources", "limits"));

    private static string Print(JsonElement node, params string[] path)
    {
        foreach (var name in path)
        {
            if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out node))
            {
                return "{}";
            }
        }

        return RealDocuments.PrintValues(node);
    }

    private static string PrintDefinition(InstanceTypeDefinition definition) => string.Join(
        ' ',
        RealDocuments.Print(definition.Name),
        Print(definition.NodeSelector.Select(term => (term.Key, term.Value))),
        Print(definition.Requests.Resources.Select(resource => (resource.Name, resource.Amount))),
        Print(definition.Limits.Resources.Select(resource => (resource.Name, resource.Amount))));

    private static string Print(IEnumerable<(Scalar Name, Scalar Value)> fields) =>
        RealDocuments.Print(fields.Select(field => (field.Name.Value, RealDocuments.Print(field.Value))));
}
