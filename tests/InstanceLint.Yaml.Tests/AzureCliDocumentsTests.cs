using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Tests;

/// <summary>Whole texts agree with the YAML reader of the Azure ML CLI, row by row.</summary>
public class AzureCliDocumentsTests
{
    // Line 1405 has two documents, each of which is valid by itself. In line 1412, a key without a space after its colon is reported instead.
    public static IEnumerable<TheoryDataRow<string, string>> Texts => RealDocuments.Rows("workload-documents.jsonl", 1405, 1412);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_agrees(string text, string row)
    {
        var answer = JsonDocument.Parse(row).RootElement;
        var manifest = ManifestReader.Read(text, "manifest.yaml");
        var ids = RealDocuments.Ids(manifest);
        if (answer.TryGetProperty("error", out var error))
        {
            Assert.True(ids.Contains("INST1001") || ids.Contains("INST1002") || !RealDocuments.IsRecognized(manifest), "missed: " + error.GetString());
            return;
        }

        Assert.DoesNotContain("INST1001", ids);
        var document = answer.GetProperty("document");
        Assert.Equal(RealDocuments.Print(document), RealDocuments.Print(Assert.Single(DocumentTrees.Read(text)), AzureCliScalars.Resolve, NameOf));
        foreach (var deployment in manifest.Deployments)
        {
            Assert.Equal(Print(document, "instance_type"), RealDocuments.Print(deployment.InstanceType));
            Assert.Equal(PrintSection(document, "requests"), Print(deployment.Requests));
            Assert.Equal(PrintSection(document, "limits"), Print(deployment.Limits));
        }

        foreach (var reference in manifest.Jobs.SelectMany(job => job.References))
        {
            Assert.Equal(Print(document, reference.Path.Split('.')), RealDocuments.Print(reference.Name));
        }
    }

    private static string NameOf(YamlScalar key) => AzureCliScalars.Resolve(key) switch
    {
        { Kind: ScalarKind.String, Value: var value } => value,
        { Kind: ScalarKind.Null } => "!null",
        { Kind: var kind, Value: var value } => "!" + RealDocuments.Print(kind, value),
    };

    private static string Print(JsonElement node, params string[] path)
    {
        foreach (var name in path)
        {
            if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out node))
            {
                return "Absent";
            }
        }

        return RealDocuments.Print(node);
    }

    private static string PrintSection(JsonElement document, string name) =>
        document.TryGetProperty("resources", out var resources) && resources.ValueKind == JsonValueKind.Object && resources.TryGetProperty(name, out var section)
            ? RealDocuments.PrintValues(section)
            : "Absent";

    private static string Print(ResourceSection section) => section.IsPresent
        ? RealDocuments.Print(section.Resources.Select(resource => (resource.Name.Value, RealDocuments.Print(resource.Amount))))
        : "Absent";
}
