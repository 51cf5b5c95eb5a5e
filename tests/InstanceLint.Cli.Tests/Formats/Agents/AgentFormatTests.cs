using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>The agents of GitHub and Azure Pipelines read the exact findings from their formats, and no other command.</summary>
public sealed class AgentFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = SampleFolder.Create();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task GitHub_reads_each_finding()
    {
        AddOddNames();
        var commands = (await LinesAsync("github")).Select(line => AgentCommand.ReadGitHub(line)!);
        Assert.Equal(
            (await JsonFinding.ReadAsync(_folder)).Select(finding => Text(
                finding.Severity == "info" ? "notice" : finding.Severity,
                finding.Shown + finding.Help,
                ("file", finding.Path),
                ("line", finding.Line),
                ("endLine", finding.EndLine),
                ("col", finding.Column),
                ("endColumn", finding.EndColumn),
                ("title", finding.Rule))),
            commands.Select(TextOf));
    }

    [Fact]
    public async Task Azure_Pipelines_reads_each_error_and_warning()
    {
        AddOddNames();
        var commands = (await LinesAsync("azure")).Select(AgentCommand.ReadAzure).OfType<AgentCommand>();
        Assert.Equal(
            (await JsonFinding.ReadAsync(_folder)).Where(finding => finding.Severity != "info").Select(finding => Text(
                "task.logissue",
                finding.Shown + finding.Help,
                ("type", finding.Severity),
                ("sourcepath", finding.Path),
                ("linenumber", finding.Line),
                ("columnnumber", finding.Column),
                ("code", finding.Rule))),
            commands.Select(TextOf));
    }

    [Fact]
    public async Task A_line_for_Azure_Pipelines_that_is_no_command_does_no_harm()
    {
        var others = (await LinesAsync("azure")).Where(line => AgentCommand.ReadAzure(line) is null).ToList();
        Assert.Equal((await JsonFinding.ReadAsync(_folder)).Count(finding => finding.Severity == "info"), others.Count);
        Assert.All(others, line => Assert.Empty(CiRecognizers.Recognize(line)));
    }

    private void AddOddNames()
    {
        if (!OperatingSystem.IsWindows())
        {
            _folder.Write("prod/c:7::error::,title=x.yaml", SampleFolder.Type("colon", memory: "2GB"));
            _folder.Write("prod/##vso[task.complete result=Failed;]\n##[error]x%0A%3A%3B.yaml", SampleFolder.Type("command", memory: "2GB"));
        }
    }

    private async Task<string[]> LinesAsync(string format) => (await SampleFolder.RunAsync(_folder, "--format", format)).Output.TrimEnd('\n').Split('\n');

    // A finding without a position has no properties for it.
    private static string Text(string name, string data, params (string Name, object? Value)[] properties) =>
        TextOf(new AgentCommand(
            name,
            properties.Where(property => property.Value is not null)
                .ToDictionary(property => property.Name, property => Convert.ToString(property.Value, CultureInfo.InvariantCulture)!, StringComparer.Ordinal),
            data));

    private static string TextOf(AgentCommand command) =>
        $"{command.Name} {string.Join(", ", command.Properties.Select(property => $"{property.Key}={property.Value}"))}: {command.Data}";
}
