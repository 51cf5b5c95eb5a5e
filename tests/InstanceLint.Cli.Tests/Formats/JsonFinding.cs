using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>A finding as the JSON format says it, which the other formats are compared with.</summary>
internal sealed record JsonFinding(string Rule, string Severity, string Message, string Path, int? Line, int? Column, int? EndLine, int? EndColumn, string? Template)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The message as the formats for logs show it.</summary>
    internal string Shown => Template is null ? Message : $"{Message} (rendered from {Template})";

    /// <summary>The link as the formats for CI systems show it.</summary>
    internal string Help => $" (https://github.com/InstanceLint/InstanceLint/blob/main/docs/rules/{Rule}.md)";

    /// <summary>Returns the findings in a folder.</summary>
    internal static async Task<IReadOnlyList<JsonFinding>> ReadAsync(TemporaryFolder folder)
    {
        var run = await SampleFolder.RunAsync(folder, "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.Deserialize<JsonFinding>(Options)!)];
    }
}
