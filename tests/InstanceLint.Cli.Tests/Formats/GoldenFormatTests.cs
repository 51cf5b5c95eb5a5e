using System;
using System.Text.Json;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>Each format writes one folder as its golden file says.</summary>
public sealed class GoldenFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = SampleFolder.Create();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text", "txt")]
    [InlineData("short", "txt")]
    [InlineData("gcc", "txt")]
    [InlineData("json", "json")]
    [InlineData("sarif", "sarif")]
    [InlineData("github", "txt")]
    [InlineData("azure", "txt")]
    [InlineData("junit", "xml")]
    public async Task The_format_is_that_of_its_golden_file(string format, string extension)
    {
        var run = await SampleFolder.RunAsync(_folder, "--format", format);
        Assert.Equal(1, run.Code);
        Golden.Verify(
            Repository.PathOf("tests", "InstanceLint.Cli.Tests", "Formats", "Expected", $"{format}.{extension}"),
            format == "sarif" ? WithoutVersion(run.Output) : run.Output);
    }

    [Fact]
    public async Task The_summary_is_in_standard_error_if_a_program_reads_the_output()
    {
        var text = await SampleFolder.RunAsync(_folder, "--format", "text");
        var json = await SampleFolder.RunAsync(_folder, "--format", "json");
        Assert.Equal(string.Empty, text.Error);
        Assert.EndsWith(json.Error, text.Output, StringComparison.Ordinal);
        Assert.StartsWith("InstanceLint: checked ", json.Error, StringComparison.Ordinal);
    }

    private static string WithoutVersion(string sarif)
    {
        using var json = JsonDocument.Parse(sarif);
        var version = json.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("version").GetString();
        return sarif.Replace($"\"version\": \"{version}\",\n          \"informationUri\"", "\"version\": \"(version)\",\n          \"informationUri\"", StringComparison.Ordinal);
    }
}
