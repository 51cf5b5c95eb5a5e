using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Json.Schema;

namespace InstanceLint.Cli.Tests;

/// <summary>The SARIF format is valid by its schema, and has the findings of the JSON format.</summary>
public sealed class SarifFormatTests : IDisposable
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(
        File.ReadAllText(Repository.PathOf("tests", "InstanceLint.Tasks.Tests", "Sarif", "sarif-2.1.0.schema.json")));

    private readonly TemporaryFolder _folder = SampleFolder.Create();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_schema_accepts_it_and_refuses_it_with_a_word_changed()
    {
        var text = (await SampleFolder.RunAsync(_folder, "--format", "sarif")).Output;
        Assert.True(IsValid(text));
        Assert.False(IsValid(text.Replace("\"utf16CodeUnits\"", "\"utf16\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Its_reported_results_are_the_findings_of_the_json_format()
    {
        var findings = await JsonFinding.ReadAsync(_folder);
        using var json = JsonDocument.Parse((await SampleFolder.RunAsync(_folder, "--format", "sarif")).Output);
        var results = json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => !result.TryGetProperty("suppressions", out _))
            .Select(result => (result.GetProperty("ruleId").GetString()!, PlaceOf(result)));
        Assert.Equal(findings.Select(finding => (finding.Rule, $"{finding.Path}:{finding.Line}:{finding.Column}")).Order(), results.Order());
    }

    private static string PlaceOf(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var path = Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        return place.TryGetProperty("region", out var region) ? $"{path}:{region.GetProperty("startLine")}:{region.GetProperty("startColumn")}" : $"{path}::";
    }

    private static bool IsValid(string text)
    {
        using var json = JsonDocument.Parse(text);
        return Schema.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true }).IsValid;
    }
}
