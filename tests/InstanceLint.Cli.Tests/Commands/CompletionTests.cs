using System;
using System.Linq;
using System.Threading.Tasks;
using InstanceLint.Rules;

namespace InstanceLint.Cli.Tests;

/// <summary>The directive that shells ask completes what a user types.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("instancelint --form", "--format")]
    [InlineData("instancelint --no", "--node-selector", "--no-ignores")]
    [InlineData("instancelint bas", "baseline")]
    [InlineData("instancelint nod", "nodes")]
    [InlineData("instancelint nodes --", "--strip", "--output")]
    [InlineData("instancelint baseline ", "prune", "write")]
    [InlineData("instancelint --format ", "text", "short", "gcc", "json", "sarif", "github", "azure", "junit")]
    [InlineData("instancelint --format s", "short", "sarif")]
    [InlineData("instancelint --fail-on ", "error", "warning", "info", "never")]
    [InlineData("instancelint explain INST200", "INST2001", "INST2009")]
    [InlineData("instancelint schema ", "manifest", "settings")]
    [InlineData("instancelint completion ", "bash", "zsh", "fish", "pwsh")]
    public async Task What_fits_is_suggested(string line, params string[] expected)
    {
        var suggestions = await SuggestAsync(line);
        Assert.Superset(expected.ToHashSet(StringComparer.Ordinal), suggestions.ToHashSet(StringComparer.Ordinal));
        var typed = line[(line.LastIndexOf(' ') + 1)..];
        Assert.All(suggestions, suggestion => Assert.Contains(typed, suggestion, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_rule_is_suggested() =>
        Assert.Superset(RuleCatalog.All.Select(rule => rule.Id).ToHashSet(), (await SuggestAsync("instancelint explain ")).ToHashSet());

    private async Task<string[]> SuggestAsync(string line)
    {
        var run = await Run.InAsync(_folder, $"[suggest:{line.Length}]", line);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
