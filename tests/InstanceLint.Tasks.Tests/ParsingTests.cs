using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>Files are read on all cores. The output doesn't depend on the order.</summary>
public sealed class ParsingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_are_the_same_in_any_order()
    {
        string[] paths = [.. Enumerable.Range(0, 100).Select(i => _folder.Write($"{i}.yaml", ManifestText.BadWithPlaceholder.Replace("name: <name>", $"name: type-{i % 10}", StringComparison.Ordinal)))];
        var expected = Lint(paths);
        Assert.Equal(190, expected.Count);
        for (var i = 0; i < 5; i++)
        {
            Array.Reverse(paths, i, paths.Length - i);
            Assert.Equal(expected, Lint(paths));
        }
    }

    private static List<string> Lint(string[] paths)
    {
        var engine = new RecordingBuildEngine();
        using var task = new LintManifests { BuildEngine = engine, Manifests = [.. paths.Select(path => new TaskItem(path))] };
        Assert.True(task.Execute());
        return [.. engine.Warnings.Select(warning => $"{warning.File}({warning.LineNumber}): {warning.Code}: {warning.Message}")];
    }
}
