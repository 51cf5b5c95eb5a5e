using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>The JSON format has the members that are promised, always.</summary>
public sealed class JsonFormatTests : IDisposable
{
    private static readonly string[] FindingMembers =
        ["rule", "severity", "message", "path", "line", "column", "endLine", "endColumn", "cluster", "definition", "template", "help", "fix"];

    private readonly TemporaryFolder _folder = SampleFolder.Create();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_object_has_exactly_its_members()
    {
        using var json = await ReadAsync();
        Assert.Equal(["version", "findings", "summary"], NamesOf(json.RootElement));
        Assert.Equal(["files", "checked", "skipped", "suppressed", "baselined", "fixable"], NamesOf(json.RootElement.GetProperty("summary")));
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(FindingMembers, NamesOf(finding)));
    }

    [Fact]
    public async Task Every_member_is_known_for_one_finding_and_what_can_be_unknown_is_null_for_another()
    {
        using var json = await ReadAsync();
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        string[] optional = ["line", "column", "endLine", "endColumn", "cluster", "definition", "template", "fix"];
        Assert.All(FindingMembers, name => Assert.Contains(findings, finding => finding.GetProperty(name).ValueKind is JsonValueKind.String or JsonValueKind.Number));
        Assert.Equal(optional, FindingMembers.Where(name => findings.Exists(finding => finding.GetProperty(name).ValueKind == JsonValueKind.Null)));
    }

    [Fact]
    public async Task The_summary_counts_what_the_folder_holds()
    {
        using var json = await ReadAsync();
        var summary = json.RootElement.GetProperty("summary");
        var fixable = json.RootElement.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("fix").ValueKind == JsonValueKind.String);
        Assert.Equal(
            [("files", 14), ("checked", 13), ("skipped", 1), ("suppressed", 1), ("baselined", 0), ("fixable", fixable)],
            summary.EnumerateObject().Select(member => (member.Name, member.Value.GetInt32())));
    }

    [Fact]
    public async Task The_definition_is_the_one_that_the_message_names()
    {
        using var json = await ReadAsync();
        var named = json.RootElement.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("message").GetString()!.StartsWith("instance type '", StringComparison.Ordinal))
            .Select(finding => (finding.GetProperty("message").GetString()!.Split('\'')[1], finding.GetProperty("definition").GetString()))
            .ToList();
        Assert.True(named.Distinct().Count() > 3);
        Assert.All(named, names => Assert.Equal("InstanceType/" + names.Item1, names.Item2));
    }

    [Fact]
    public async Task The_clusters_are_those_of_the_file()
    {
        using var json = await ReadAsync();
        var clusters = json.RootElement.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("definition").ValueKind == JsonValueKind.String)
            .Select(finding => (finding.GetProperty("path").GetString()!.Split('/')[0], finding.GetProperty("cluster").GetString()!))
            .Distinct().Order();

        // Two clusters of the settings don't meet in another one, except by a name that both define.
        Assert.Equal([("dev", "dev,staging"), ("prod", "prod,staging"), ("prod", "staging")], clusters);
    }

    [Fact]
    public async Task A_path_and_a_value_are_read_back_exactly()
    {
        var findings = await JsonFinding.ReadAsync(_folder);
        Assert.Contains(findings, finding => finding.Path == SampleFolder.OddPath);
        Assert.Contains(findings, finding => finding.Template == "chart/templates/x.yaml");
    }

    private async Task<JsonDocument> ReadAsync() => JsonDocument.Parse((await SampleFolder.RunAsync(_folder, "--format", "json")).Output);

    private static IEnumerable<string> NamesOf(JsonElement json) => json.EnumerateObject().Select(member => member.Name);
}
